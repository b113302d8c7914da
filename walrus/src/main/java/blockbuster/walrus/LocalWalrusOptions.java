package blockbuster.walrus;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * How the embedded daemon runs.
 *
 * @param directory where blobs live; belongs to one daemon at a time
 * @param host address to listen on
 * @param port 0 takes a free one
 * @param epochLength the length of a storage epoch; epochs are counted from 1970
 * @param clock says which epoch it is; a blob is gone as soon as its end epoch begins
 */
public record LocalWalrusOptions(
        Path directory, String host, int port, LocalWalrusLimits limits, Duration epochLength, Clock clock) {

    /** Loopback, limits for films, mainnet's epochs of two weeks. */
    public static LocalWalrusOptions of(Path directory, int port) {
        return new LocalWalrusOptions(
                directory, "127.0.0.1", port, LocalWalrusLimits.FILMS, Duration.ofDays(14), Clock.systemUTC());
    }

    public LocalWalrusOptions withLimits(LocalWalrusLimits others) {
        return new LocalWalrusOptions(directory, host, port, others, epochLength, clock);
    }

    public LocalWalrusOptions withEpochs(Duration length, Clock time) {
        return new LocalWalrusOptions(directory, host, port, limits, length, time);
    }

    long epoch() {
        return clock.millis() / epochLength.toMillis();
    }
}
