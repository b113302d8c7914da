package blockbuster.server.chain.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How far the mirror has come, and how long after a checkpoint it follows. */
@Component
class IndexerMetrics {

    private final Clock clock;
    private final AtomicLong checkpoint = new AtomicLong(-1);
    private final Timer lag;

    IndexerMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.lag = Timer.builder("blockbuster.chain.lag")
                .description("from a checkpoint's time to its place in the mirror")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        Gauge.builder("blockbuster.chain.checkpoint", checkpoint, AtomicLong::doubleValue)
                .description("the newest mirrored checkpoint; -1 on a server that doesn't index")
                .register(registry);
    }

    void applied(CheckpointEvents applied) {
        checkpoint.set(applied.checkpoint());
        lag.record(Duration.between(applied.at(), clock.instant()));
    }
}
