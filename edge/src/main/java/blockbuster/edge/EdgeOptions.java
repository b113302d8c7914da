package blockbuster.edge;

import java.net.URI;
import java.time.Duration;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * How an edge runs.
 *
 * @param host address to listen on
 * @param port 0 takes a free one
 * @param aggregator base URL of the Walrus aggregator that misses are read from
 * @param tokenKey shared with the server that signs streaming tokens
 * @param memoryBytes upper bound of all segment bytes held off-heap, cached or on their way to slow viewers; three
 *     quarters of it are cache
 * @param maxSegmentBytes longer ranges are refused
 * @param eventLoops 0 takes one per core
 * @param originTimeout how long a viewer waits for Walrus before the answer is 503
 * @param drain how long answers under way may take when the edge closes
 */
public record EdgeOptions(
        String host,
        int port,
        URI aggregator,
        SecretKey tokenKey,
        long memoryBytes,
        int maxSegmentBytes,
        int eventLoops,
        Duration originTimeout,
        Duration drain) {

    private static final int SMALLEST_SECRET_BYTES = 32;

    public EdgeOptions {
        if (memoryBytes < 8L * maxSegmentBytes) {
            throw new EdgeException("The edge needs memory for at least eight of the longest segments: give it "
                    + 8L * maxSegmentBytes + " bytes or more.");
        }
    }

    /**
     * 256 MiB of segments, ranges up to 32 MiB, one event loop per core.
     *
     * @param secret at least 32 bytes, as HS256 asks for (RFC 7518 section 3.2)
     */
    public static EdgeOptions of(String host, int port, URI aggregator, byte[] secret) {
        if (secret.length < SMALLEST_SECRET_BYTES) {
            throw new EdgeException("The streaming secret needs at least 32 bytes.");
        }
        return new EdgeOptions(
                host,
                port,
                aggregator,
                new SecretKeySpec(secret, "HmacSHA256"),
                256L << 20,
                32 << 20,
                0,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
    }

    public EdgeOptions withMemoryBytes(long bytes) {
        return new EdgeOptions(
                host, port, aggregator, tokenKey, bytes, maxSegmentBytes, eventLoops, originTimeout, drain);
    }

    EdgeOptions withMaxSegmentBytes(int bytes) {
        return new EdgeOptions(host, port, aggregator, tokenKey, memoryBytes, bytes, eventLoops, originTimeout, drain);
    }
}
