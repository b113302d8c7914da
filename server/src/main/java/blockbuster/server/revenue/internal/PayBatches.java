package blockbuster.server.revenue.internal;

import blockbuster.server.chain.ChainWriter;
import blockbuster.server.chain.PayoutOrder;
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
        batches.of(run.id()).stream().filter(batch -> batch.receipt().isEmpty()).forEach(batch -> pay(run, batch));
        return RunState.PAID;
    }

    private void pay(Run run, Batch batch) {
        var plan = batch.plan();
        var paid = chain.payBatch(
                "distribution:" + run.id() + ":batch:" + plan.index(),
                new PayoutOrder(batch.openedObject(), plan.recipients(), plan.amounts()));
        batches.paid(
                run.id(), plan.index(), paid.receipt(), paid.event().position().transaction());
    }
}
