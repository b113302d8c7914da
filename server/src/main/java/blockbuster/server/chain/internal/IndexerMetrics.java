package blockbuster.server.chain.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How far the mirror is behind the chain: in checkpoints, and in time from a checkpoint to its mirroring. */
@Component
class IndexerMetrics {

    private final Clock clock;
    private final AtomicLong behind;
    private final Timer latency;

    IndexerMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.behind = registry.gauge("blockbuster.chain.behind", new AtomicLong());
        this.latency = Timer.builder("blockbuster.chain.latency")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    void applied(CheckpointEvents last, long latest) {
        behind.set(latest - last.checkpoint());
        latency.record(Duration.between(last.at(), clock.instant()));
    }
}
