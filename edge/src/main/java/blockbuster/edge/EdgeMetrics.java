package blockbuster.edge;

import java.net.URI;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What an edge counts. Thread-safe. */
final class EdgeMetrics {

    final LongAdder hits = new LongAdder();
    final LongAdder misses = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder failed = new LongAdder();
    final LongAdder notModified = new LongAdder();
    final LongAdder sentBytes = new LongAdder();
    /** Handed to the network stack and not yet written. */
    final LongAdder sendingBytes = new LongAdder();

    final LongAdder originReads = new LongAdder();
    final LongAdder originFailures = new LongAdder();
    final LongAdder readAheads = new LongAdder();
    final LongAdder diskHits = new LongAdder();
    final LongAdder diskDamaged = new LongAdder();
    final LongAdder certificateReloads = new LongAdder();

    /** By labels. */
    private final ConcurrentSkipListMap<String, LongAdder> aggregatorDrops = new ConcurrentSkipListMap<>();

    void aggregatorDropped(URI aggregator, String fault) {
        String labels = "{aggregator=\"%s\",fault=\"%s\"}".formatted(aggregator, fault);
        aggregatorDrops.computeIfAbsent(labels, first -> new LongAdder()).increment();
    }

    /** Prometheus text exposition format. */
    String text(long memoryBytes, long cachedSegments, long diskBytes) {
        StringBuilder out = new StringBuilder();
        counter(out, "edge_cache_hits_total", hits);
        counter(out, "edge_cache_misses_total", misses);
        counter(out, "edge_refused_total", refused);
        counter(out, "edge_failed_total", failed);
        counter(out, "edge_not_modified_total", notModified);
        counter(out, "edge_sent_bytes_total", sentBytes);
        counter(out, "edge_origin_reads_total", originReads);
        counter(out, "edge_origin_failures_total", originFailures);
        counter(out, "edge_read_aheads_total", readAheads);
        counter(out, "edge_disk_hits_total", diskHits);
        counter(out, "edge_disk_damaged_total", diskDamaged);
        counter(out, "edge_certificate_reloads_total", certificateReloads);
        out.append("# TYPE edge_aggregator_drops_total counter\n");
        aggregatorDrops.forEach((labels, count) -> out.append("edge_aggregator_drops_total")
                .append(labels)
                .append(' ')
                .append(count.sum())
                .append('\n'));
        gauge(out, "edge_memory_bytes", memoryBytes);
        gauge(out, "edge_sending_bytes", sendingBytes.sum());
        gauge(out, "edge_disk_bytes", diskBytes);
        gauge(out, "edge_cached_segments", cachedSegments);
        return out.toString();
    }

    private static void counter(StringBuilder out, String name, LongAdder value) {
        line(out, name, "counter", value.sum());
    }

    private static void gauge(StringBuilder out, String name, long value) {
        line(out, name, "gauge", value);
    }

    private static void line(StringBuilder out, String name, String type, long value) {
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        out.append(name).append(' ').append(value).append('\n');
    }
}
