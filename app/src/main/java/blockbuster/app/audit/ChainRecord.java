package blockbuster.app.audit;

import blockbuster.app.AppException;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.events.ContractEvent.BatchPaid;
import blockbuster.sui.contract.events.ContractEvent.ChallengeAnswered;
import blockbuster.sui.contract.events.ContractEvent.ClaimRedeemed;
import blockbuster.sui.contract.events.ContractEvent.ClaimsSetAside;
import blockbuster.sui.contract.events.ContractEvent.DistributionAnnounced;
import blockbuster.sui.contract.events.ContractEvent.DistributionChallenged;
import blockbuster.sui.contract.events.ContractEvent.DistributionClosed;
import blockbuster.sui.contract.events.ContractEvent.DistributionOpened;
import blockbuster.sui.contract.objects.Distribution;
import blockbuster.sui.rpc.LoggedEvent;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiObject;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that the chain says about a distribution.
 *
 * @param packageId of the contracts that it belongs to
 * @param before the distribution of the same pool that ended where this one starts
 * @param announcing the event that announced it, with its place on chain
 */
record ChainRecord(
        SuiAddress packageId,
        Distribution distribution,
        DistributionOpened opened,
        LoggedEvent announcing,
        DistributionAnnounced announced,
        Optional<DistributionOpened> before,
        List<BatchPaid> paid,
        Optional<DistributionClosed> closed,
        Optional<ClaimsSetAside> claims,
        List<ClaimRedeemed> redeemed,
        List<Challenge> challenges) {

    ChainRecord {
        paid = List.copyOf(paid);
        redeemed = List.copyOf(redeemed);
        challenges = List.copyOf(challenges);
    }

    /** @param answer the operator's reason */
    record Challenge(Bytes receiptDigest, Optional<String> answer) {}

    /** @throws AppException when the node knows no such distribution */
    static ChainRecord read(SuiClient client, SuiAddress id) {
        var object = client.findObject(id)
                .filter(ChainRecord::isDistribution)
                .orElseThrow(() -> new AppException("There is no distribution " + id + " on this network."));
        var distribution = Distribution.of(object);
        var events = PackageEvents.ofRevenuePool(client, packageOf(object));
        var opened = events.all(
                "distribution::DistributionOpened",
                DistributionOpened.class,
                each -> each.pool().equals(distribution.pool()));
        var own = opened.stream()
                .filter(each -> each.distribution().equals(id))
                .findFirst()
                .orElseThrow(() -> new AppException("The node no longer has the opening of distribution " + id
                        + "; ask one that keeps the whole history."));
        var announcing = events.logged("announcement::DistributionAnnounced").stream()
                .filter(event -> events.decode(event) instanceof DistributionAnnounced each
                        && each.announcement().equals(own.announcement()))
                .findFirst()
                .orElseThrow(() -> new AppException("The node no longer has the announcement of distribution " + id
                        + "; ask one that keeps the whole history."));
        return new ChainRecord(
                packageOf(object),
                distribution,
                own,
                announcing,
                (DistributionAnnounced) events.decode(announcing),
                opened.stream()
                        .filter(each -> each.periodEndMs() == distribution.periodStartMs())
                        .findFirst(),
                events.all(
                        "payout_batch::BatchPaid",
                        BatchPaid.class,
                        each -> each.distribution().equals(id)),
                events
                        .all(
                                "distribution::DistributionClosed",
                                DistributionClosed.class,
                                each -> each.distribution().equals(id))
                        .stream()
                        .findFirst(),
                events
                        .all(
                                "claims::ClaimsSetAside",
                                ClaimsSetAside.class,
                                each -> each.distribution().equals(id))
                        .stream()
                        .findFirst(),
                events.all(
                        "claims::ClaimRedeemed",
                        ClaimRedeemed.class,
                        each -> each.distribution().equals(id)),
                challenges(events, own.announcement()));
    }

    private static List<Challenge> challenges(PackageEvents events, SuiAddress announcement) {
        var answers = new HashMap<Long, String>();
        events.all(
                        "announcement::ChallengeAnswered",
                        ChallengeAnswered.class,
                        each -> each.announcement().equals(announcement))
                .forEach(answer -> answers.put(answer.number(), answer.reason()));
        return events
                .all(
                        "announcement::DistributionChallenged",
                        DistributionChallenged.class,
                        each -> each.announcement().equals(announcement))
                .stream()
                .map(each -> new Challenge(each.receiptDigest(), Optional.ofNullable(answers.get(each.number()))))
                .toList();
    }

    /** The challenge by a receipt. */
    Optional<Challenge> challenge(Bytes receiptDigest) {
        return challenges.stream()
                .filter(each -> each.receiptDigest().equals(receiptDigest))
                .findFirst();
    }

    /** Whether something had happened when the distribution was announced. */
    boolean announcedAfter(LoggedEvent event) {
        return event.checkpoint() <= announcing.checkpoint();
    }

    /** What the batches paid each creator. */
    Map<SuiAddress, BigInteger> paidOut() {
        var sums = new TreeMap<SuiAddress, BigInteger>();
        for (var batch : paid) {
            for (int i = 0; i < batch.recipients().size(); i++) {
                sums.merge(
                        batch.recipients().get(i),
                        BigInteger.valueOf(batch.amounts().get(i)),
                        BigInteger::add);
            }
        }
        return sums;
    }

    private static boolean isDistribution(SuiObject object) {
        var type = object.type();
        return type != null
                && type.module().equals("distribution")
                && type.name().equals("Distribution");
    }

    private static SuiAddress packageOf(SuiObject object) {
        var type = object.type();
        if (type == null) {
            throw new AppException(object.id() + " is a package.");
        }
        return type.address();
    }
}
