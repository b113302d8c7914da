package blockbuster.server.revenue.internal;

import blockbuster.server.chain.ChainRejectedException;
import blockbuster.server.chain.ChainWriter;
import blockbuster.server.chain.DistributionPlan;
import blockbuster.server.revenue.internal.Run.Announced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lays open on chain what is going to be paid. If the contract refuses, nothing has happened and the run is abandoned. */
@Component
class AnnounceDistribution implements RunStep {

    private static final Logger log = LoggerFactory.getLogger(AnnounceDistribution.class);

    private final ChainWriter chain;
    private final Runs runs;
    private final Payouts payouts;
    private final Freezer freezer;

    AnnounceDistribution(ChainWriter chain, Runs runs, Payouts payouts, Freezer freezer) {
        this.chain = chain;
        this.runs = runs;
        this.payouts = payouts;
        this.freezer = freezer;
    }

    @Override
    public RunState from() {
        return RunState.LEAVES_STORED;
    }

    @Override
    public RunState advance(Run run) {
        try {
            var event = chain.announceDistribution(run.reference("announce"), plan(run));
            runs.announced(
                    run.id(),
                    new Announced(event.announcement(), event.position().transaction(), event.opensAt()));
            return RunState.ANNOUNCED;
        } catch (ChainRejectedException e) {
            log.atError()
                    .setCause(e)
                    .setMessage("distribution.refused")
                    .addKeyValue("runId", run.id())
                    .log();
            freezer.thaw(run.id());
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
                payouts.of(run.id()).tree().root());
    }
}
