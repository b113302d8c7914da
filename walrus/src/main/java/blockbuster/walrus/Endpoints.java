package blockbuster.walrus;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** The publishers or the aggregators of a client, and how fast they have answered lately. Thread-safe. */
final class Endpoints {

    private final List<Endpoint> all;
    private final Latencies latencies = new Latencies();
    private final Pacing pacing;
    private final WalrusListener listener;

    Endpoints(List<URI> bases, Pacing pacing, WalrusListener listener) {
        this.all = bases.stream().map(Endpoint::new).toList();
        this.pacing = pacing;
        this.listener = listener;
    }

    /** The healthy ones as they were listed, then those set aside, the one that comes back first leading. */
    List<Endpoint> inOrder() {
        long now = pacing.nanoTime();
        record Ranked(Endpoint endpoint, Duration remaining) {}
        return all.stream()
                .map(endpoint -> new Ranked(endpoint, endpoint.circuit().remaining(now)))
                .sorted(Comparator.comparing(Ranked::remaining))
                .map(Ranked::endpoint)
                .toList();
    }

    /** How long to wait for one answer before asking a second endpoint the same. */
    Duration hedgeDelay() {
        return latencies.hedgeDelay();
    }

    void succeeded(Endpoint endpoint, long startedNanos) {
        long now = pacing.nanoTime();
        latencies.add(now - startedNanos);
        if (endpoint.circuit().succeeded(now)) {
            listener.recovered(endpoint.base());
        }
    }

    void failed(Endpoint endpoint) {
        endpoint.circuit().failed(pacing.nanoTime()).ifPresent(time -> listener.unavailable(endpoint.base(), time));
    }

    void wrongContent(Endpoint endpoint, String path) {
        listener.wrongContent(endpoint.base(), path, endpoint.circuit().wrongContent(pacing.nanoTime()));
    }
}
