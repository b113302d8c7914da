package blockbuster.server.revenue.internal;

import blockbuster.server.chain.ChainRejectedException;
import blockbuster.server.chain.ChainWriter;
import blockbuster.server.chain.DistributionPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves the money into batches on chain. If the contract refuses, nothing has happened and the run is abandoned. */
@Component
class OpenDistribution implements RunStep {

    private static final Logger log = LoggerFactory.getLogger(OpenDistribution.class);

    private final ChainWriter chain;
    private final Runs runs;
    private final Batches batches;
    private final SettledSessions sessions;
    private final TransactionTemplate transaction;

    OpenDistribution(
            ChainWriter chain, Runs runs, Batches batches, SettledSessions sessions, TransactionTemplate transaction) {
        this.chain = chain;
        this.runs = runs;
        this.batches = batches;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    @Override
    public RunState from() {
        return RunState.LEAVES_STORED;
    }

    @Override
    public RunState advance(Run run) {
        try {
            var opened = chain.openDistribution("distribution:" + run.id() + ":open", plan(run));
            transaction.executeWithoutResult(status -> {
                runs.opened(
                        run.id(),
                        opened.event().distribution(),
                        opened.event().position().transaction());
                batches.opened(run.id(), opened.batches());
            });
            return RunState.OPENED;
        } catch (ChainRejectedException e) {
            log.atError()
                    .setCause(e)
                    .setMessage("distribution.refused")
                    .addKeyValue("runId", run.id())
                    .log();
            sessions.release(run.id());
            return RunState.ABANDONED;
        }
    }

    private DistributionPlan plan(Run run) {
        return new DistributionPlan(
                run.periodStart(),
                run.periodEnd(),
                run.policy(),
                run.merkleRoot().orElseThrow(),
                run.leavesBlobId().orElseThrow(),
                batches.of(run.id()).stream()
                        .map(Batch::plan)
                        .map(plan -> new DistributionPlan.Batch(
                                plan.amount(), plan.digest().toString()))
                        .toList());
    }
}
