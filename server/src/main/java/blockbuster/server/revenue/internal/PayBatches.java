package blockbuster.server.revenue.internal;

import blockbuster.server.chain.ChainWriter;
import blockbuster.server.chain.PayoutOrder;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Pays every batch that isn't paid yet. A batch object exists once, so its list can't be paid twice. */
@Component
class PayBatches implements RunStep {

    private final ChainWriter chain;
    private final Batches batches;

    PayBatches(ChainWriter chain, Batches batches) {
        this.chain = chain;
        this.batches = batches;
    }

    @Override
    public RunState from() {
        return RunState.OPENED;
    }

    @Override
    public RunState advance(Run run) {
        var orders = batches.of(run.id()).stream()
                .filter(batch -> batch.receipt().isEmpty())
                .collect(Collectors.toMap(
                        batch -> run.reference("batch:" + batch.plan().index()), PayBatches::order));
        chain.payBatches(orders, paid -> {
            var event = paid.event();
            batches.paid(
                    run.id(),
                    Math.toIntExact(event.index()),
                    paid.receipt(),
                    event.position().transaction());
        });
        return RunState.PAID;
    }

    private static PayoutOrder order(Batch batch) {
        return new PayoutOrder(
                batch.openedObject(), batch.plan().recipients(), batch.plan().amounts());
    }
}
