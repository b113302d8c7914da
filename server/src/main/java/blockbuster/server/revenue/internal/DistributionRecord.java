package blockbuster.server.revenue.internal;

import blockbuster.server.chain.BatchPaid;
import blockbuster.server.chain.ChainEvent;
import blockbuster.server.chain.DistributionClosed;
import blockbuster.server.chain.DistributionOpened;
import blockbuster.server.revenue.internal.DistributionResult.UploaderPayout;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A distribution as its events tell it; refuses events that don't add up. */
record DistributionRecord(DistributionOpened opened, List<BatchPaid> paid, DistributionClosed closed) {

    DistributionRecord {
        paid = List.copyOf(paid);
        var sum = paid.stream().map(BatchPaid::paid).reduce(BigInteger.ZERO, BigInteger::add);
        var listed = paid.stream().flatMap(batch -> batch.amounts().stream()).reduce(BigInteger.ZERO, BigInteger::add);
        if (!sum.equals(closed.paidAmount())
                || !sum.equals(listed)
                || !sum.add(closed.returnedAmount()).equals(opened.batchedAmount())) {
            throw new IllegalStateException("distribution " + opened.distribution() + " does not add up: opened "
                    + opened + ", closed " + closed + ", paid " + sum);
        }
    }

    static DistributionRecord of(SuiAddress distribution, List<ChainEvent> events) {
        return new DistributionRecord(
                one(events, DistributionOpened.class, distribution),
                all(events, BatchPaid.class)
                        .filter(batch -> batch.distribution().equals(distribution))
                        .toList(),
                one(events, DistributionClosed.class, distribution));
    }

    /** What of the pool as it was before the opening did not go to a creator. */
    BigInteger remainder() {
        return opened.poolAmount().subtract(opened.batchedAmount()).add(closed.returnedAmount());
    }

    DistributionResult result(Run run, String coinType, List<String> transactions) {
        return new DistributionResult(
                run.id().toString(),
                opened.distribution().toString(),
                RunState.RECORDED,
                opened.periodStart(),
                opened.periodEnd(),
                opened.policy(),
                coinType,
                opened.poolAmount().toString(),
                paid.stream().flatMap(DistributionRecord::payouts).toList(),
                remainder().toString(),
                opened.merkleRoot(),
                opened.leavesBlobId(),
                opened.batches(),
                transactions);
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
