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
 * @param maxBodyBytes larger uploads are refused with 413, as a publisher's {@code --max-body-size} does
 * @param epochLength the length of a storage epoch; epochs are counted from 1970
 */
public record LocalWalrusOptions(
        Path directory, String host, int port, long maxBodyBytes, Duration epochLength, Clock clock) {

    public static LocalWalrusOptions of(Path directory, int port) {
        return new LocalWalrusOptions(directory, "127.0.0.1", port, 1L << 30, Duration.ofDays(14), Clock.systemUTC());
    }

    long epoch() {
        return clock.millis() / epochLength.toMillis();
    }
}
