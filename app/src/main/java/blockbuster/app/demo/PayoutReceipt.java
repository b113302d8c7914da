package blockbuster.app.demo;

import blockbuster.app.AppException;
import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.events.ContractEvent;
import blockbuster.sui.contract.events.ContractEvent.BatchPaid;
import blockbuster.sui.contract.events.ContractEvent.DistributionClosed;
import blockbuster.sui.contract.events.ContractEvent.DistributionOpened;
import blockbuster.sui.contract.events.ContractEvents;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a distribution did, by the chain's word alone; amounts in base units.
 *
 * @param poolBefore the creator pool when it was opened
 * @param remainder what of that was left when it was closed
 */
record PayoutReceipt(String distributionId, long poolBefore, List<Payout> payouts, long remainder) {

    PayoutReceipt {
        var paid = payouts.stream().mapToLong(Payout::amount).sum();
        if (paid + remainder != poolBefore) {
            throw new AppException("The chain's figures don't add up: paid " + paid + ", remaining " + remainder
                    + ", but the pool held " + poolBefore + ".");
        }
    }

    /** One creator's part. */
    record Payout(String uploader, long amount) {}

    /** @param transactions those of the distribution: announcement, opening, batches, closing */
    static PayoutReceipt read(Stage stage, SuiAddress distribution, List<Digest> transactions) {
        var decoder = new ContractEvents(stage.deployment());
        var events = transactions.stream()
                .map(digest -> stage.chain().getTransaction(digest).orElseThrow())
                .flatMap(transaction -> transaction.orThrow().events().stream())
                .flatMap(event -> decoder.decode(event).stream())
                .toList();
        var opened = only(events, DistributionOpened.class);
        var closed = only(events, DistributionClosed.class);
        if (!opened.distribution().equals(distribution)
                || !closed.distribution().equals(distribution)) {
            throw new AppException("The server named transactions of another distribution.");
        }
        var payouts =
                all(events, BatchPaid.class).flatMap(PayoutReceipt::payouts).toList();
        return new PayoutReceipt(
                distribution.toString(),
                opened.poolAmount(),
                payouts,
                opened.poolAmount() - opened.batchedAmount() - opened.claimedAmount() + closed.returnedAmount());
    }

    private static Stream<Payout> payouts(BatchPaid batch) {
        return IntStream.range(0, batch.recipients().size())
                .mapToObj(i -> new Payout(
                        batch.recipients().get(i).toString(), batch.amounts().get(i)));
    }

    private static <E extends ContractEvent> E only(List<ContractEvent> events, Class<E> type) {
        return all(events, type)
                .findFirst()
                .orElseThrow(() -> new AppException("The chain has no " + type.getSimpleName() + " of this run."));
    }

    private static <E extends ContractEvent> Stream<E> all(List<ContractEvent> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}
