package blockbuster.edge;

import blockbuster.walrus.HashedRange;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads from several aggregators as if they were one: asks a second one when the first fails, gives bytes with another hash,
 * or takes long; whoever did so is asked last for a while. Thread-safe.
 */
final class Aggregators implements Origin {

    private final List<Aggregator> all;
    private final Duration limit;
    private final Duration patience;

    /**
     * @param limit of a whole read, over all aggregators
     * @param patience with one aggregator, before another is asked beside it
     */
    Aggregators(List<URI> urls, Duration limit, Duration patience, InstantSource clock, EdgeMetrics metrics) {
        this.limit = limit;
        this.patience = patience;
        // Where there is no other to ask, the same one is asked again.
        Duration retryFor = urls.size() == 1 ? limit : Duration.ZERO;
        this.all = urls.stream()
                .map(url -> new Aggregator(url, limit, retryFor, clock, metrics))
                .toList();
    }

    @Override
    public byte[] read(HashedRange range) {
        try (AggregatorRace race = new AggregatorRace(range, limit)) {
            return race.run(inOrder(range), patience);
        }
    }

    /** A blob's reads start with the same aggregator, for the sake of its caches; dropped ones come last. */
    private List<Aggregator> inOrder(HashedRange range) {
        int first = Math.floorMod(range.blob().hashCode(), all.size());
        List<Aggregator> order = new ArrayList<>();
        List<Aggregator> dropped = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Aggregator next = all.get((first + i) % all.size());
            (next.isDropped() ? dropped : order).add(next);
        }
        order.addAll(dropped);
        return order;
    }

    @Override
    public void close() {
        all.forEach(Aggregator::close);
    }
}
