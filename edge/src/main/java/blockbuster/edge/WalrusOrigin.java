package blockbuster.edge;

import blockbuster.walrus.ContentCheck;
import blockbuster.walrus.HashedRange;
import blockbuster.walrus.WalrusClient;
import blockbuster.walrus.WalrusListener;
import blockbuster.walrus.WalrusOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Walrus by several aggregators; the client passes by those that fail, stall or lie, and they are reported here. */
final class WalrusOrigin implements Origin {

    private static final Logger LOG = LoggerFactory.getLogger(WalrusOrigin.class);

    private final WalrusClient client;

    /** @param limit of a whole read, over all aggregators */
    WalrusOrigin(List<URI> aggregators, Duration limit, EdgeMetrics metrics) {
        client = new WalrusClient(
                WalrusOptions.of(aggregators, aggregators).impatient(limit).with(new Reports(metrics)));
    }

    @Override
    public byte[] read(HashedRange range) {
        return client.readRange(range.blob(), range.from(), range.length(), ContentCheck.sha256(range.sha256Hex()));
    }

    private record Reports(EdgeMetrics metrics) implements WalrusListener {

        @Override
        public void wrongContent(URI aggregator, String path, Duration droppedFor) {
            LOG.warn("aggregator {} is dropped for {}: {} isn't what was stored", aggregator, droppedFor, path);
            metrics.aggregatorDropped(aggregator, "corrupted");
        }

        @Override
        public void unavailable(URI aggregator, Duration droppedFor) {
            LOG.warn("aggregator {} is dropped for {}: it fails or is silent", aggregator, droppedFor);
            metrics.aggregatorDropped(aggregator, "unavailable");
        }

        @Override
        public void recovered(URI aggregator) {
            LOG.info("aggregator {} is back", aggregator);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
