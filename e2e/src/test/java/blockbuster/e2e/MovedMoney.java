package blockbuster.e2e;

import blockbuster.app.demo.Stage;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.events.ContractEvent;
import blockbuster.sui.contract.events.ContractEvent.BatchPaid;
import blockbuster.sui.contract.events.ContractEvent.BatchReturned;
import blockbuster.sui.contract.events.ContractEvent.ClaimsSetAside;
import blockbuster.sui.contract.events.ContractEvent.DistributionClosed;
import blockbuster.sui.contract.events.ContractEvent.DistributionOpened;
import blockbuster.sui.contract.events.ContractEvents;
import java.util.ArrayList;
import java.util.List;

/** Everything that distributions have done with money so far, by the chain's events alone. */
record MovedMoney(
        List<DistributionOpened> opened,
        List<BatchPaid> paid,
        List<BatchReturned> returned,
        List<ClaimsSetAside> claims,
        List<DistributionClosed> closed) {

    static MovedMoney read(Stage stage) {
        return new MovedMoney(
                events(stage, "distribution::DistributionOpened", DistributionOpened.class),
                events(stage, "payout_batch::BatchPaid", BatchPaid.class),
                events(stage, "payout_batch::BatchReturned", BatchReturned.class),
                events(stage, "claims::ClaimsSetAside", ClaimsSetAside.class),
                events(stage, "distribution::DistributionClosed", DistributionClosed.class));
    }

    private static <E extends ContractEvent> List<E> events(Stage stage, String name, Class<E> type) {
        var decoder = new ContractEvents(stage.deployment());
        var found = new ArrayList<E>();
        stage.chain()
                .forEachEvent(
                        StructTag.parse(stage.deployment().packages().revenuePool() + "::" + name),
                        event -> found.add(
                                type.cast(decoder.decode(event.event()).orElseThrow())));
        return found;
    }

    /** Everybody whom a distribution paid, as often as it did. */
    List<SuiAddress> payees(SuiAddress distribution) {
        return batches(distribution).stream()
                .flatMap(batch -> batch.recipients().stream())
                .toList();
    }

    List<BatchPaid> batches(SuiAddress distribution) {
        return paid.stream()
                .filter(batch -> batch.distribution().equals(distribution))
                .toList();
    }

    /** What left the pool for good: to creators, and for their claims. */
    long total() {
        return paid.stream()
                        .flatMap(batch -> batch.amounts().stream())
                        .mapToLong(Long::longValue)
                        .sum()
                + claims.stream().mapToLong(ClaimsSetAside::amount).sum();
    }
}
