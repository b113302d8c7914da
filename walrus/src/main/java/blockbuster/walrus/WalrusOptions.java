package blockbuster.walrus;

import java.net.URI;
import java.time.Duration;

/**
 * Where Walrus is and how patient to be with it.
 *
 * @param publisher base URL that blobs are stored at
 * @param aggregator base URL that blobs are read from
 * @param readTimeout limit of one attempt to read a range or a whole small blob
 * @param storeTimeout limit of one attempt to store a blob, upload included
 * @param retryFor how long 429, 5xx and broken connections are tried again, over all attempts
 * @param notFoundPatience how long 404 is tried again: caches in front of an aggregator may still say "not found" just
 *     after an upload
 */
public record WalrusOptions(
        URI publisher,
        URI aggregator,
        Duration readTimeout,
        Duration storeTimeout,
        Duration retryFor,
        Duration notFoundPatience) {

    public static WalrusOptions of(URI publisher, URI aggregator) {
        return new WalrusOptions(
                publisher,
                aggregator,
                Duration.ofSeconds(30),
                Duration.ofMinutes(20),
                Duration.ofMinutes(1),
                Duration.ofSeconds(5));
    }

    /** For callers that answer somebody who is waiting: few retries, and "not found" is believed at once. */
    public WalrusOptions impatient(Duration limit) {
        return new WalrusOptions(publisher, aggregator, limit, storeTimeout, limit, Duration.ZERO);
    }
}
