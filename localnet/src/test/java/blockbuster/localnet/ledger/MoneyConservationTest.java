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
    /** Wallets keep what unfinished walks leave them, and finding their coins among it takes ever longer. */
    private static final int WALKS_PER_LEDGER = 100;

    @TempDir
    Path directory;

    @Test
    void noInterleavingCreatesOrLosesABaseUnit() {
        var random = new SplittableRandom(SEED);
        long refused = 0;
        for (int begun = 0; begun < INTERLEAVINGS; begun += WALKS_PER_LEDGER) {
            int walks = Math.min(WALKS_PER_LEDGER, INTERLEAVINGS - begun);
            refused += walkOnNewLedger(directory.resolve("ledger-" + begun), walks, random);
        }
        assertThat(refused).as("refused steps").isGreaterThan(INTERLEAVINGS);
    }

    private static long walkOnNewLedger(Path folder, int walks, SplittableRandom random) {
        var clock = new SettableClock(Instant.parse("2026-01-05T00:00:00Z"));
        try (var ledger = RocksLedger.open(folder, clock, new SecureRandom())) {
            var contracts = new TestingContracts(ledger, TestingWallet.funded(ledger, 1_000_000 * SUI));
            var actors = new MoneyWalk.Actors(
                    TestingWallet.funded(ledger, 1_000_000 * SUI),
                    Stream.generate(() -> TestingWallet.funded(ledger, 100_000 * SUI))
                            .limit(3)
                            .toList());
            long refused = 0;
            for (int i = 0; i < walks; i++) {
                refused += walk(contracts, actors, clock, random.split());
            }
            return refused;
        }
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
