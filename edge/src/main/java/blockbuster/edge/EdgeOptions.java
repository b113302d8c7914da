package blockbuster.edge;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How an edge runs.
 *
 * @param host address to listen on
 * @param port 0 takes a free one
 * @param origins base URLs of the Walrus aggregators that misses are read from
 * @param secret shared with the server that signs streaming tokens and seals segments
 * @param memoryBytes upper bound of all segment bytes held: cached, being read from an origin, or on their way to slow
 *     viewers; three quarters of it are cache. TLS holds 64 KiB for each viewer beyond it
 * @param maxSegmentBytes longer ranges are refused
 * @param eventLoops 0 takes one per core
 * @param originTimeout how long a viewer waits for Walrus before the answer is 503
 * @param drain how long answers under way may take when the edge closes
 * @param disk the second tier, or null for memory only
 * @param tls null for plain HTTP
 */
public record EdgeOptions(
        String host,
        int port,
        List<URI> origins,
        SecretKey secret,
        long memoryBytes,
        int maxSegmentBytes,
        int eventLoops,
        Duration originTimeout,
        Duration drain,
        @Nullable DiskOptions disk,
        @Nullable TlsFiles tls) {

    private static final int SMALLEST_SECRET_BYTES = 32;

    public EdgeOptions {
        origins = List.copyOf(origins);
        if (origins.isEmpty()) {
            throw new EdgeException("The edge needs the URL of at least one aggregator.");
        }
        if (memoryBytes < 8L * maxSegmentBytes) {
            throw new EdgeException("The edge needs memory for at least eight of the longest segments: give it "
                    + 8L * maxSegmentBytes + " bytes or more.");
        }
    }

    /**
     * 256 MiB of segments, ranges up to 32 MiB, one event loop per core; no disk, no TLS.
     *
     * @param secret at least 32 bytes, as HS256 asks for (RFC 7518 section 3.2)
     */
    public static EdgeOptions of(String host, int port, List<URI> origins, byte[] secret) {
        if (secret.length < SMALLEST_SECRET_BYTES) {
            throw new EdgeException("The streaming secret needs at least 32 bytes.");
        }
        return new EdgeOptions(
                host,
                port,
                origins,
                new SecretKeySpec(secret, "HmacSHA256"),
                256L << 20,
                32 << 20,
                0,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                null,
                null);
    }

    public EdgeOptions withMemory(long bytes, int longestSegment) {
        return new EdgeOptions(
                host, port, origins, secret, bytes, longestSegment, eventLoops, originTimeout, drain, disk, tls);
    }

    public EdgeOptions withMemory(long bytes) {
        return withMemory(bytes, maxSegmentBytes);
    }

    public EdgeOptions withDisk(@Nullable DiskOptions place) {
        return new EdgeOptions(
                host,
                port,
                origins,
                secret,
                memoryBytes,
                maxSegmentBytes,
                eventLoops,
                originTimeout,
                drain,
                place,
                tls);
    }

    public EdgeOptions withTls(@Nullable TlsFiles files) {
        return new EdgeOptions(
                host,
                port,
                origins,
                secret,
                memoryBytes,
                maxSegmentBytes,
                eventLoops,
                originTimeout,
                drain,
                disk,
                files);
    }

    EdgeOptions withOriginTimeout(Duration timeout) {
        return new EdgeOptions(
                host, port, origins, secret, memoryBytes, maxSegmentBytes, eventLoops, timeout, drain, disk, tls);
    }

    @Override
    public String toString() {
        return "EdgeOptions[" + host + ":" + port + ", origins " + origins + ", memory " + memoryBytes + "]";
    }
}
