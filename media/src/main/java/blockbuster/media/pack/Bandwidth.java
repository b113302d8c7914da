package blockbuster.media.pack;

import blockbuster.media.PackagedSegment;
import java.util.List;

/** Measured bit rates of a rendition. */
final class Bandwidth {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int BITS = 8;

    private Bandwidth() {}

    static long average(List<PackagedSegment> segments) {
        long bytes = segments.stream().mapToLong(PackagedSegment::sizeBytes).sum();
        long micros = segments.stream().mapToLong(PackagedSegment::durationUs).sum();
        return rate(bytes, micros);
    }

    /**
     * The largest rate of any run of neighbouring segments that lasts between 0.5 and 1.5 target durations (RFC 8216
     * section 4.1), so that a scrap of a segment at the end does not count alone.
     */
    static long peak(List<PackagedSegment> segments) {
        long targetSeconds = PackagedSegment.targetDurationSeconds(segments);
        long shortest = targetSeconds * MICROS_PER_SECOND / 2;
        long longest = targetSeconds * MICROS_PER_SECOND * 3 / 2;
        long peak = average(segments);
        for (int first = 0; first < segments.size(); first++) {
            long bytes = 0;
            long micros = 0;
            for (int last = first; last < segments.size() && micros <= longest; last++) {
                bytes += segments.get(last).sizeBytes();
                micros += segments.get(last).durationUs();
                if (micros >= shortest && micros <= longest) {
                    peak = Math.max(peak, rate(bytes, micros));
                }
            }
        }
        return peak;
    }

    private static long rate(long bytes, long micros) {
        return Math.ceilDiv(bytes * BITS * MICROS_PER_SECOND, Math.max(1, micros));
    }
}
