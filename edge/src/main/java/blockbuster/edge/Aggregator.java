package blockbuster.edge;

import blockbuster.walrus.HashedRange;
import blockbuster.walrus.WalrusClient;
import blockbuster.walrus.WalrusException;
import blockbuster.walrus.WalrusOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Walrus aggregator, and whether it can be relied on now. Thread-safe. */
final class Aggregator implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Aggregator.class);
    private static final Duration DROPPED_FOR = Duration.ofSeconds(30);

    /** Why an aggregator is dropped. */
    enum Fault {
        CORRUPTED,
        FAILED,
        SLOW
    }

    private final URI url;
    private final WalrusClient client;
    private final InstantSource clock;
    private final EdgeMetrics metrics;
    private volatile Instant droppedUntil = Instant.MIN;

    Aggregator(URI url, Duration readTimeout, Duration retryFor, InstantSource clock, EdgeMetrics metrics) {
        this.url = url;
        this.clock = clock;
        this.metrics = metrics;
        WalrusOptions defaults = WalrusOptions.of(url, url);
        this.client = new WalrusClient(
                new WalrusOptions(url, url, readTimeout, defaults.storeTimeout(), retryFor, Duration.ZERO));
    }

    boolean isDropped() {
        return clock.instant().isBefore(droppedUntil);
    }

    /** Asks it last for a while. */
    void drop(Fault fault, String why) {
        LOG.warn("aggregator {} is dropped for {} s: {}", url, DROPPED_FOR.toSeconds(), why);
        metrics.aggregatorDropped(url, fault);
        droppedUntil = clock.instant().plus(DROPPED_FOR);
    }

    /** The bytes, checked. */
    byte[] read(HashedRange range) {
        byte[] bytes = client.readRange(range.blob(), range.from(), range.length());
        if (!range.matches(bytes)) {
            throw new CorruptedException(url + " gave other bytes than were stored.");
        }
        return bytes;
    }

    /** Bytes that don't hash to what they must. */
    static final class CorruptedException extends WalrusException {
        CorruptedException(String message) {
            super(message);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
