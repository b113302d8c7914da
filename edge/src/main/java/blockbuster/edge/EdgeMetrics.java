package blockbuster.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an edge counts, and how its process is. Thread-safe; what is counted on every request is a bare adder. */
final class EdgeMetrics implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    final LongAdder hits = counted("edge.cache.hits", "Segments that were in memory");
    final LongAdder misses = counted("edge.cache.misses", "Segments that were not in memory");
    final LongAdder refused = counted("edge.refused", "Requests answered with a problem of the asker's");
    final LongAdder failed = counted("edge.failed", "Requests answered with a problem of the edge's");
    final LongAdder notModified = counted("edge.not.modified", "Requests for what the asker had already");
    final LongAdder sentBytes = countedBytes("edge.sent", "Bytes of segments that left for viewers");
    final LongAdder originReads = counted("edge.origin.reads", "Ranges asked of aggregators");
    final LongAdder originFailures = counted("edge.origin.failures", "Ranges that no aggregator gave");
    final LongAdder readAheads = counted("edge.read.aheads", "Segments fetched before they were asked for");
    final LongAdder diskHits = counted("edge.disk.hits", "Segments that were on the disk");
    final LongAdder diskDamaged = counted("edge.disk.damaged", "Segments on the disk whose hash was wrong");
    final LongAdder certificateReloads = counted("edge.certificate.reloads", "Certificates taken into use");

    /** Handed to the network stack and not yet written. */
    final LongAdder sendingBytes = new LongAdder();

    private final Timer deliveries = Timer.builder("edge.deliveries")
            .description("Segments, from their first byte to their last, however slow the viewer")
            .register(registry);

    EdgeMetrics() {
        gauge("edge.sending", BaseUnits.BYTES, "Bytes handed to the network and not yet written", sendingBytes::sum);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    private LongAdder counted(String name, String what) {
        return counted(name, null, what);
    }

    private LongAdder countedBytes(String name, String what) {
        return counted(name, BaseUnits.BYTES, what);
    }

    private LongAdder counted(String name, @Nullable String unit, String what) {
        LongAdder adder = new LongAdder();
        FunctionCounter.builder(name, adder, LongAdder::sum)
                .baseUnit(unit)
                .description(what)
                .register(registry);
        return adder;
    }

    /** @param unit becomes the end of its name, such as {@code bytes}; null for plain numbers */
    void gauge(String name, @Nullable String unit, String what, Supplier<Number> value) {
        Gauge.builder(name, value).baseUnit(unit).description(what).register(registry);
    }

    void aggregatorDropped(URI aggregator, String fault) {
        Counter.builder("edge.aggregator.drops")
                .description("How often an aggregator was left out for a while")
                .tag("aggregator", aggregator.toString())
                .tag("fault", fault)
                .register(registry)
                .increment();
    }

    void delivered(long nanos) {
        deliveries.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Prometheus' text format, version 0.0.4. */
    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
