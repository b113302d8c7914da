package blockbuster.server.revenue.internal;

import blockbuster.server.chain.ChainWriter;
import blockbuster.server.database.ClusterLocks;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs distributions, one at a time in the cluster. A run that was cut off goes on before another one starts: each step
 * is saved when it is done, and what a step had already written to the chain is found there by its reference. A run whose
 * announcement stands open to challenges waits, and is taken up again and again until its money may move.
 */
@Component
class Distributor {

    private static final Logger log = LoggerFactory.getLogger(Distributor.class);
    private static final String LOCK = "revenue-distribution";

    private final ClusterLocks locks;
    private final ChainWriter chain;
    private final Freezer freezer;
    private final Runs runs;
    private final Map<RunState, RunStep> steps = new EnumMap<>(RunState.class);

    Distributor(ClusterLocks locks, ChainWriter chain, Freezer freezer, Runs runs, List<RunStep> steps) {
        this.locks = locks;
        this.chain = chain;
        this.freezer = freezer;
        this.runs = runs;
        steps.forEach(step -> this.steps.put(step.from(), step));
    }

    /**
     * Distributes up to the requested end, or now, as far as it goes at once. An unfinished run goes on instead; a key that was used before
     * answers with its run.
     */
    Run distribute(Optional<Instant> requestedEnd, @Nullable String idempotencyKey) {
        return locks.holding(LOCK, () -> {
            var begun = runs.unfinished()
                    .or(() -> Optional.ofNullable(idempotencyKey).flatMap(runs::ofKey));
            var id = begun.map(Run::id).orElseGet(() -> freezer.freeze(requestedEnd, idempotencyKey));
            return finish(id);
        });
    }

    /** Takes an announcement back; empty if it doesn't stand any more. */
    Optional<Run> withdraw(SuiAddress announcement) {
        return locks.holding(
                LOCK,
                () -> runs.unfinished()
                        .filter(run -> run.state() == RunState.ANNOUNCED)
                        .filter(run -> run.announcement().id().equals(announcement))
                        .map(this::withdraw));
    }

    private Run withdraw(Run run) {
        chain.withdrawAnnouncement(run.reference("withdraw"), run.announcement().id());
        return finish(run.id());
    }

    /** Takes a run up that was cut off or had to wait, if there is one. */
    void resume() {
        locks.holding(LOCK, () -> runs.unfinished().map(run -> finish(run.id())));
    }

    private Run finish(UUID id) {
        var run = runs.find(id).orElseThrow();
        while (!run.state().finished()) {
            var next = step(run).advance(run);
            if (next == run.state()) {
                return run;
            }
            runs.move(id, run.state(), next);
            log.atInfo()
                    .setMessage("distribution.moved")
                    .addKeyValue("runId", id)
                    .addKeyValue("state", next.wireName())
                    .log();
            run = runs.find(id).orElseThrow();
        }
        return run;
    }

    private RunStep step(Run run) {
        var step = steps.get(run.state());
        if (step == null) {
            throw new IllegalStateException("no step from " + run.state());
        }
        return step;
    }
}
