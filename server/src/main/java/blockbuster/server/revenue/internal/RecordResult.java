package blockbuster.server.revenue.internal;

import blockbuster.server.chain.ChainEvent;
import blockbuster.server.chain.ChainReader;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads back from the chain what it did, checks that no unit is missing, and keeps the result. */
@Component
class RecordResult implements RunStep {

    private final ChainReader chain;
    private final Runs runs;
    private final Payouts payouts;
    private final Batches batches;

    RecordResult(ChainReader chain, Runs runs, Payouts payouts, Batches batches) {
        this.chain = chain;
        this.runs = runs;
        this.payouts = payouts;
        this.batches = batches;
    }

    @Override
    public RunState from() {
        return RunState.CLOSED;
    }

    @Override
    public RunState advance(Run run) {
        var transactions = transactions(run);
        List<ChainEvent> events = transactions.stream()
                .flatMap(digest -> chain.events(digest).stream())
                .toList();
        var record = DistributionRecord.of(run.openedDistribution(), payouts.of(run.id()), events);
        runs.recorded(run.id(), record.result(run, chain.deployment().coinType(), transactions));
        return RunState.RECORDED;
    }

    private List<String> transactions(Run run) {
        var transactions = new ArrayList<String>();
        transactions.add(run.announcement().transaction());
        transactions.add(run.opening().orElseThrow());
        batches.of(run.id())
                .forEach(batch -> transactions.add(batch.transaction().orElseThrow()));
        transactions.add(run.closing().orElseThrow());
        return transactions;
    }
}
