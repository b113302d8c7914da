package blockbuster.server.revenue.internal;

import blockbuster.server.chain.AnnouncementState;
import blockbuster.server.chain.ChainReader;
import blockbuster.server.chain.ChainRejectedException;
import blockbuster.server.chain.ChainWriter;
import blockbuster.server.chain.DistributionPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the announced money into batches on chain, once the window for challenges is over and every challenge is answered.
 * If the announcement is gone without that, it was withdrawn, and the run is abandoned.
 */
@Component
class OpenDistribution implements RunStep {

    private static final Logger log = LoggerFactory.getLogger(OpenDistribution.class);

    private final ChainReader reader;
    private final ChainWriter chain;
    private final Runs runs;
    private final Batches batches;
    private final Freezer freezer;
    private final TransactionTemplate transaction;

    OpenDistribution(
            ChainReader reader,
            ChainWriter chain,
            Runs runs,
            Batches batches,
            Freezer freezer,
            TransactionTemplate transaction) {
        this.reader = reader;
        this.chain = chain;
        this.runs = runs;
        this.batches = batches;
        this.freezer = freezer;
        this.transaction = transaction;
    }

    @Override
    public RunState from() {
        return RunState.ANNOUNCED;
    }

    @Override
    public RunState advance(Run run) {
        return reader.announcement(run.announcement().id())
                .map(standing -> openWhenDue(run, standing))
                .orElseGet(() -> reader.pool().distributedUntil().isBefore(run.periodEnd()) ? abandon(run) : open(run));
    }

    private RunState openWhenDue(Run run, AnnouncementState standing) {
        if (!standing.opens(reader.now())) {
            return RunState.ANNOUNCED;
        }
        try {
            return open(run);
        } catch (ChainRejectedException e) {
            // A challenge that came meanwhile holds the money back; so may a right that was revoked, until it is given
            // again.
            log.atError()
                    .setCause(e)
                    .setMessage("distribution.heldBack")
                    .addKeyValue("runId", run.id())
                    .log();
            return RunState.ANNOUNCED;
        }
    }

    private RunState open(Run run) {
        var plans = batches.of(run.id()).stream()
                .map(Batch::plan)
                .map(plan ->
                        new DistributionPlan.Batch(plan.amount(), plan.digest().toString()))
                .toList();
        var opened =
                chain.openDistribution(run.reference("open"), run.announcement().id(), plans);
        var event = opened.event();
        transaction.executeWithoutResult(status -> {
            runs.opened(
                    run.id(),
                    event.distribution(),
                    opened.claims(),
                    event.position().transaction());
            batches.opened(run.id(), opened.batches());
        });
        return RunState.OPENED;
    }

    private RunState abandon(Run run) {
        log.atWarn()
                .setMessage("distribution.withdrawn")
                .addKeyValue("runId", run.id())
                .log();
        freezer.thaw(run.id());
        return RunState.ABANDONED;
    }
}
