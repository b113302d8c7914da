package blockbuster.server.revenue.internal;

import blockbuster.server.chain.BatchPaid;
import blockbuster.server.chain.ChainEvent;
import blockbuster.server.chain.DistributionClosed;
import blockbuster.server.chain.DistributionOpened;
import blockbuster.server.revenue.internal.DistributionResult.UploaderPayout;
import blockbuster.server.revenue.split.CreatorPayout;
import blockbuster.server.revenue.split.PayoutPlan;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A distribution as its events tell it; refuses events that don't add up, or are not of this plan. */
record DistributionRecord(PayoutPlan plan, DistributionOpened opened, List<BatchPaid> paid, DistributionClosed closed) {

    DistributionRecord {
        paid = List.copyOf(paid);
        var sum = paid.stream().map(BatchPaid::paid).reduce(BigInteger.ZERO, BigInteger::add);
        var listed = paid.stream().flatMap(batch -> batch.amounts().stream()).reduce(BigInteger.ZERO, BigInteger::add);
        if (!sum.equals(closed.paidAmount())
                || !sum.equals(listed)
                || !sum.add(closed.returnedAmount()).equals(opened.batchedAmount())
                || !opened.payoutsHash().equals(plan.tree().root().hash().toString())
                || !opened.batchedAmount().equals(plan.total(CreatorPayout::paid))
                || !opened.claimedAmount().equals(plan.total(CreatorPayout::claimed))
                || !opened.carriedAmount().equals(plan.total(CreatorPayout::carried))) {
            throw new IllegalStateException("distribution " + opened.distribution() + " does not add up: opened "
                    + opened + ", closed " + closed + ", paid " + sum);
        }
    }

    static DistributionRecord of(SuiAddress distribution, PayoutPlan plan, List<ChainEvent> events) {
        return new DistributionRecord(
                plan,
                one(events, DistributionOpened.class, distribution),
                all(events, BatchPaid.class)
                        .filter(batch -> batch.distribution().equals(distribution))
                        .toList(),
                one(events, DistributionClosed.class, distribution));
    }

    /** What of the pool as it was before the opening is still there: what is carried over, and what nobody earned. */
    BigInteger remainder() {
        return opened.poolAmount()
                .subtract(opened.batchedAmount())
                .subtract(opened.claimedAmount())
                .add(closed.returnedAmount());
    }

    DistributionResult result(Run run, String coinType, List<String> transactions) {
        return new DistributionResult(
                run.id().toString(),
                opened.distribution().toString(),
                opened.announcement().toString(),
                RunState.RECORDED,
                opened.periodStart(),
                opened.periodEnd(),
                run.announcement().opensAt(),
                opened.policy(),
                coinType,
                opened.poolAmount().toString(),
                paid.stream().flatMap(DistributionRecord::payouts).toList(),
                amounts(plan, CreatorPayout::claimed),
                run.claims().map(SuiAddress::toString).orElse(null),
                amounts(plan, CreatorPayout::carried),
                run.minimum().toString(),
                remainder().toString(),
                opened.merkleRoot(),
                opened.leavesBlobId(),
                opened.payoutsHash(),
                opened.batches(),
                opened.challenges(),
                transactions);
    }

    /** Who has how much of one kind of amount. */
    static List<UploaderPayout> amounts(PayoutPlan plan, Function<CreatorPayout, BigInteger> amount) {
        return plan.payouts().stream()
                .filter(payout -> amount.apply(payout).signum() > 0)
                .map(payout -> new UploaderPayout(
                        payout.uploader().toString(), amount.apply(payout).toString()))
                .toList();
    }

    private static Stream<UploaderPayout> payouts(BatchPaid batch) {
        return IntStream.range(0, batch.recipients().size())
                .mapToObj(i -> new UploaderPayout(
                        batch.recipients().get(i).toString(),
                        batch.amounts().get(i).toString()));
    }

    private static <E extends ChainEvent> E one(List<ChainEvent> events, Class<E> type, SuiAddress distribution) {
        return all(events, type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(distribution + " has no " + type.getSimpleName()));
    }

    private static <E extends ChainEvent> Stream<E> all(List<ChainEvent> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}
