package blockbuster.server.revenue.internal;

import blockbuster.server.chain.ChainWriter;
import org.springframework.stereotype.Component;

/** Hands the batches' receipts in; from then on the distribution on chain never changes. */
@Component
class CloseDistribution implements RunStep {

    private final ChainWriter chain;
    private final Runs runs;
    private final Batches batches;

    CloseDistribution(ChainWriter chain, Runs runs, Batches batches) {
        this.chain = chain;
        this.runs = runs;
        this.batches = batches;
    }

    @Override
    public RunState from() {
        return RunState.PAID;
    }

    @Override
    public RunState advance(Run run) {
        var receipts = batches.of(run.id()).stream().map(Batch::paidReceipt).toList();
        var closed = chain.closeDistribution(run.reference("close"), run.openedDistribution(), receipts);
        runs.closed(run.id(), closed.position().transaction());
        return RunState.CLOSED;
    }
}
