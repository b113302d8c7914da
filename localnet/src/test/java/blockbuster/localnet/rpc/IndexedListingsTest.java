package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.ledger.RocksLedger;
import blockbuster.localnet.ledger.TestingChain;
import blockbuster.sui.rpc.proto.EventFilter;
import blockbuster.sui.rpc.proto.TransactionFilter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Listings answer by index what going through the whole chain answers. {@code -Dlistings.transfers=20000} makes the chain long,
 * {@code -Dlistings.filters=…} the test thorough, {@code -Dlistings.seed=…} another one.
 */
final class IndexedListingsTest {
    private static final int TRANSFERS = Integer.getInteger("listings.transfers", 160);
    private static final int FILTERS = Integer.getInteger("listings.filters", 100);
    private static final SplittableRandom RANDOM = new SplittableRandom(Long.getLong("listings.seed", 20_261_125));
    private static final int ROUNDS = 5;

    @TempDir
    static Path directory;

    private static RocksLedger ledger;
    private static TestingFilters filters;
    private static TestingListings listings;

    @BeforeAll
    static void writeChain() throws Exception {
        TestingChain.write(directory, 4, TRANSFERS, RANDOM.split());
        ledger = RocksLedger.open(directory, Clock.systemUTC(), new SecureRandom());
        filters = new TestingFilters(ledger, RANDOM.split());
        listings = new TestingListings(ledger);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void listsTheTransactionsThatAScanFinds() {
        long found = 0;
        for (int i = 0; i < FILTERS; i++) {
            TransactionFilter filter = filters.transactions();
            var part = TestingListings.Part.random(ledger, RANDOM);

            List<Position> listed = listings.transactions(filter, part);

            assertThat(listed).as("%s of %s", filter, part).isEqualTo(part.of(scan(filter)));
            found += listed.size();
        }
        assertThat(found).isGreaterThan(FILTERS);
    }

    @Test
    void listsTheCheckpointsThatAScanFinds() {
        for (int i = 0; i < FILTERS; i++) {
            TransactionFilter filter = filters.transactions();
            var part = TestingListings.Part.random(ledger, RANDOM);
            List<Position> scanned = scan(filter).stream()
                    .map(position -> new Position(position.checkpoint(), 0, 0))
                    .distinct()
                    .toList();

            assertThat(listings.checkpoints(filter, part))
                    .as("%s of %s", filter, part)
                    .isEqualTo(part.of(scanned));
        }
    }

    @Test
    void listsTheEventsThatAScanFinds() {
        long found = 0;
        for (int i = 0; i < FILTERS; i++) {
            EventFilter filter = filters.events();
            var part = TestingListings.Part.random(ledger, RANDOM);

            List<Position> listed = listings.events(filter, part);

            assertThat(listed).as("%s of %s", filter, part).isEqualTo(part.of(scan(filter)));
            found += listed.size();
        }
        assertThat(found).isGreaterThan(FILTERS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void listsNothingOfAnEmptyPart(boolean descending) {
        for (var filter : filters.typical().values()) {
            for (long checkpoint : List.of(0L, 7L)) {
                var empty = new TestingListings.Part(checkpoint, checkpoint, descending, 10);

                assertThat(listings.transactions(filter, empty)).isEmpty();
                assertThat(listings.checkpoints(filter, empty)).isEmpty();
            }
        }
    }

    /** How long it takes is printed, not judged. */
    @Test
    void listsTheSameWhenAScanIsForced() {
        for (var each : filters.typical().entrySet()) {
            var forced = TestingFilters.withoutIndex(each.getValue());
            for (int round = 0; round < ROUNDS; round++) {
                long begin = System.nanoTime();
                List<Position> scanned = listings.firstTransactions(forced);
                long between = System.nanoTime();
                List<Position> indexed = listings.firstTransactions(each.getValue());
                long end = System.nanoTime();

                assertThat(indexed).isEqualTo(scanned);
                System.out.printf(
                        "%s, %d of %d transactions: scan %d us, index %d us%n",
                        each.getKey(),
                        indexed.size(),
                        ledger.latestCheckpoint().networkTotalTransactions(),
                        (between - begin) / 1000,
                        (end - between) / 1000);
            }
        }
    }

    private static List<Position> scan(TransactionFilter filter) {
        var test = Filters.transactions(filter);
        var found = new ArrayList<Position>();
        TestingListings.forEach(ledger, (position, executed) -> {
            if (test.test(executed)) {
                found.add(position);
            }
        });
        return found;
    }

    private static List<Position> scan(EventFilter filter) {
        var test = Filters.events(filter);
        var found = new ArrayList<Position>();
        TestingListings.forEach(ledger, (position, executed) -> {
            for (int i = 0; i < executed.events().size(); i++) {
                if (test.test(executed, executed.events().get(i))) {
                    found.add(new Position(position.checkpoint(), position.transaction(), i));
                }
            }
        });
        return found;
    }
}
