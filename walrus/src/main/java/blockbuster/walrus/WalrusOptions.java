package blockbuster.walrus;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where Walrus is and how patient to be with it.
 *
 * @param publishers base URLs that blobs are stored at, the preferred first
 * @param aggregators base URLs that blobs are read from, the preferred first
 * @param readTimeout limit of one attempt to read a range or a whole small blob
 * @param storeTimeout limit of one attempt to store a blob, upload included
 * @param retryFor how long 429, 5xx, broken connections and wrong bytes are tried again, over all attempts
 * @param notFoundPatience how long 404 is tried again: caches in front of an aggregator may still say "not found" just
 *     after an upload
 * @param publisherTokens makes bearer tokens for publishers that want them; null for open ones
 * @param listener hears of endpoints that misbehave
 */
public record WalrusOptions(
        List<URI> publishers,
        List<URI> aggregators,
        Duration readTimeout,
        Duration storeTimeout,
        Duration retryFor,
        Duration notFoundPatience,
        @Nullable PublisherTokens publisherTokens,
        WalrusListener listener) {

    public WalrusOptions {
        publishers = List.copyOf(publishers);
        aggregators = List.copyOf(aggregators);
        if (publishers.isEmpty() || aggregators.isEmpty()) {
            throw new IllegalArgumentException("Name at least one Walrus publisher and one aggregator.");
        }
    }

    public static WalrusOptions of(URI publisher, URI aggregator) {
        return of(List.of(publisher), List.of(aggregator));
    }

    public static WalrusOptions of(List<URI> publishers, List<URI> aggregators) {
        return new WalrusOptions(
                publishers,
                aggregators,
                Duration.ofSeconds(30),
                Duration.ofMinutes(20),
                Duration.ofMinutes(1),
                Duration.ofSeconds(5),
                null,
                new WalrusListener() {});
    }

    /** For callers that answer somebody who is waiting: few retries, and "not found" is believed at once. */
    public WalrusOptions impatient(Duration limit) {
        return new WalrusOptions(
                publishers, aggregators, limit, storeTimeout, limit, Duration.ZERO, publisherTokens, listener);
    }

    public WalrusOptions with(PublisherTokens tokens) {
        return new WalrusOptions(
                publishers, aggregators, readTimeout, storeTimeout, retryFor, notFoundPatience, tokens, listener);
    }

    public WalrusOptions with(WalrusListener other) {
        return new WalrusOptions(
                publishers, aggregators, readTimeout, storeTimeout, retryFor, notFoundPatience, publisherTokens, other);
    }
}
