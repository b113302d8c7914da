package blockbuster.localnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The money property on the real ledger and virtual machine. {@code -Dmoney.interleavings=10000} takes more than CI does,
 * {@code -Dmoney.seed=…} others.
 */
final class MoneyConservationTest {
    private static final long SUI = 1_000_000_000L;
    private static final int INTERLEAVINGS = Integer.getInteger("money.interleavings", 200);
    private static final long SEED = Long.getLong("money.seed", 20_260_105);
    private static final int STEPS = 16;
    /** Finding a wallet's coins takes longer the more memberships it holds. */
    private static final int WALKS_PER_MEMBER = 50;

    @TempDir
    Path directory;

    @Test
    void noInterleavingCreatesOrLosesABaseUnit() {
        var clock = new SettableClock(Instant.parse("2026-01-05T00:00:00Z"));
        var random = new SplittableRandom(SEED);
        long refused = 0;
        try (var ledger = RocksLedger.open(directory, clock, new SecureRandom())) {
            var contracts = new TestingContracts(ledger, TestingWallet.funded(ledger, 1_000_000 * SUI));
            var actors = actors(ledger);
            for (int i = 1; i <= INTERLEAVINGS; i++) {
                refused += walk(contracts, actors, clock, random.split());
                if (i % WALKS_PER_MEMBER == 0) {
                    actors = actors(ledger);
                }
            }
        }
        assertThat(refused).as("refused steps").isGreaterThan(INTERLEAVINGS);
    }

    private static MoneyWalk.Actors actors(RocksLedger ledger) {
        return new MoneyWalk.Actors(
                TestingWallet.funded(ledger, 10_000 * SUI),
                Stream.generate(() -> TestingWallet.funded(ledger, 10_000 * SUI))
                        .limit(3)
                        .toList());
    }

    private static long walk(
            TestingContracts contracts, MoneyWalk.Actors actors, SettableClock clock, SplittableRandom random) {
        var walk = new MoneyWalk(contracts, actors, clock, random);
        for (int step = 0; step < STEPS; step++) {
            walk.step();
        }
        return walk.refused();
    }
}
