package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes to the chain with the operator's key. Every call is blocking and takes a <em>reference</em>: the caller's own
 * name for this one write, chosen before it starts and the same in every retry. The signed bytes are stored under the
 * reference before they are sent; a call with a known reference first asks the chain what became of them and sends
 * anew only what can't have happened. So a write happens once, however often a crash or a lost answer makes the caller
 * repeat it.
 *
 * <p>Throws {@link ChainUnavailableException} when the chain doesn't answer (repeat later with the same reference) and
 * {@link ChainRejectedException} when the contract refuses (nothing happened, the reference is free again).
 */
public interface ChainWriter {
    /** Registers a title, in review. */
    SubmittedContent submitContent(String reference, NewContent content);

    /** Adds plays and credited seconds to titles, all in one transaction; returns its digest. */
    String recordStreams(String reference, List<StreamCount> counts);

    /** Gives a viewer the receipt of a finished play; returns the receipt's object id. */
    SuiAddress issueStreamSession(String reference, StreamReceipt receipt);

    /** Lays open what is going to be paid; returns what the chain recorded. */
    DistributionAnnounced announceDistribution(String reference, DistributionPlan plan);

    /** Takes an announcement back: nothing of it is going to be paid. */
    void withdrawAnnouncement(String reference, SuiAddress announcement);

    /** Challenges an announcement with the BLAKE2b-256 digest, in hex, of a receipt; returns what the chain recorded. */
    DistributionChallenged challengeDistribution(String reference, SuiAddress announcement, String receiptDigest);

    /** Answers a challenge in public; the reason takes 1 to 256 bytes. */
    void answerChallenge(String reference, SuiAddress announcement, long number, String reason);

    /** Moves the money that was announced into batches and claims. */
    OpenedDistribution openDistribution(
            String reference, SuiAddress announcement, List<DistributionPlan.Batch> batches);

    /**
     * Pays batches of one distribution by their references, many at a time. Tells of each in the calling thread as soon
     * as it is paid. After the first failure no other payment is begun; those under way are told of before it is thrown.
     */
    void payBatches(Map<String, PayoutOrder> orders, Consumer<PaidBatch> paid);

    /** Closes a distribution whose batches are all paid; returns what the chain recorded. */
    DistributionClosed closeDistribution(String reference, SuiAddress distribution, List<SuiAddress> receipts);
}
