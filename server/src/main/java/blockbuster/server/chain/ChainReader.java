package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.SuiSignature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads the chain itself, not the mirror. Every call is a blocking network call and is safe from any thread; whoever
 * calls often caches.
 */
public interface ChainReader {
    /** Ids of our contracts; known from the start, no network call. */
    ChainDeployment deployment();

    /** The membership with that object id; empty if there is none or another registry issued it. */
    Optional<Membership> membership(SuiAddress id);

    /** All memberships of our registry that a wallet holds, expired ones included. */
    List<Membership> membershipsOf(SuiAddress owner);

    /** The wallet's creator registration. */
    Optional<UploaderAccount> uploaderAccountOf(SuiAddress owner);

    /** A ModeratorCap in force that the wallet holds. */
    Optional<SuiAddress> moderatorCapOf(SuiAddress owner);

    /** The registry's tiers by index. */
    List<Tier> tiers();

    /** The revenue pool. */
    PoolState pool();

    /** An announcement that stands; empty when it was opened or withdrawn. */
    Optional<AnnouncementState> announcement(SuiAddress id);

    /** What the chain's own clock shows; the contracts that are called next read this or later. */
    Instant now();

    /**
     * Has the node verify a wallet's signature of a message, for schemes that can't be verified without it (zkLogin).
     *
     * @return why it is not one by this wallet; empty when it is
     * @throws ChainException when the network doesn't verify such signatures
     */
    Optional<String> refusalOfPersonalMessage(SuiAddress signer, byte[] message, SuiSignature signature);

    /** What our contracts emitted in an executed transaction, in order; the digest in base58. */
    List<ChainEvent> events(String transaction);
}
