package blockbuster.server.revenue.internal;

import blockbuster.server.database.ClusterLocks;
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
 * is saved when it is done, and what a step had already written to the chain is found there by its reference.
 */
@Component
class Distributor {

    private static final Logger log = LoggerFactory.getLogger(Distributor.class);
    private static final String LOCK = "revenue-distribution";

    private final ClusterLocks locks;
    private final Freezer freezer;
    private final Runs runs;
    private final Map<RunState, RunStep> steps = new EnumMap<>(RunState.class);

    Distributor(ClusterLocks locks, Freezer freezer, Runs runs, List<RunStep> steps) {
        this.locks = locks;
        this.freezer = freezer;
        this.runs = runs;
        steps.forEach(step -> this.steps.put(step.from(), step));
    }

    /**
     * Distributes up to the requested end, or now. An unfinished run is finished instead; a key that was used before
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

    /** Finishes a run that was cut off, if there is one. */
    void resume() {
        locks.holding(LOCK, () -> runs.unfinished().map(run -> finish(run.id())));
    }

    private Run finish(UUID id) {
        var run = runs.find(id).orElseThrow();
        while (!run.state().finished()) {
            var next = step(run).advance(run);
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
