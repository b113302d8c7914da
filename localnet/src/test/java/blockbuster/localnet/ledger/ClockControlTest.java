package blockbuster.localnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.bcs.BcsReader;
import blockbuster.localnet.LocalnetException;
import blockbuster.localnet.SimulationResult.Simulated;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.ObjectArg;
import blockbuster.sui.transaction.TransactionBuilder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time travel, as the ledger and the programs on it see it. */
final class ClockControlTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    @TempDir
    Path directory;

    private final SettableClock clock = new SettableClock(START);

    private RocksLedger open() {
        return RocksLedger.open(directory, clock, new SecureRandom());
    }

    /** What a program reads from the clock object. */
    private static Instant read(RocksLedger ledger) {
        var tx = new TransactionBuilder();
        var shared = tx.object(new ObjectArg.Shared(SuiAddress.CLOCK, 1, false));
        tx.moveCall("0x2::clock::timestamp_ms", List.of(), shared);
        var data = tx.build(SuiAddress.ZERO, new GasData(List.of(), SuiAddress.ZERO, 0, 0));
        var outputs = ((Simulated) ledger.simulate(data, true)).outputs();
        var bytes = outputs.getFirst().returnValues().getFirst().value().toArray();
        return Instant.ofEpochMilli(BcsReader.decode(bytes, BcsReader::u64));
    }

    @Test
    void advancesForGood() {
        try (var ledger = open()) {
            assertThat(read(ledger)).isEqualTo(START);

            var checkpoint = ledger.advanceClock(MONTH);

            assertThat(read(ledger)).isEqualTo(START.plus(MONTH));
            assertThat(Instant.ofEpochMilli(checkpoint.timestampMs())).isEqualTo(START.plus(MONTH));
        }
        clock.advanceSeconds(1);
        try (var ledger = open()) {
            assertThat(read(ledger)).isEqualTo(START.plus(MONTH).plusSeconds(1));
            ledger.advanceClock(MONTH);
            assertThat(read(ledger)).isEqualTo(START.plus(MONTH).plus(MONTH).plusSeconds(1));
        }
    }

    @Test
    void staysAheadWhenTheMachinesClockGoesBack() {
        try (var ledger = open()) {
            ledger.advanceClock(MONTH);
            clock.advanceSeconds(-3_600);

            assertThat(read(ledger)).isEqualTo(START.plus(MONTH));
            ledger.advanceClock(Duration.ofSeconds(1));
            assertThat(read(ledger)).isEqualTo(START.plus(MONTH).plusSeconds(1));
        }
    }

    @Test
    void makesEmptyCheckpoints() throws InterruptedException {
        try (var ledger = open();
                var subscription = ledger.subscribe()) {
            var before = ledger.latestCheckpoint();
            var made = ledger.advanceCheckpoint();

            assertThat(made.sequence()).isEqualTo(before.sequence() + 1);
            assertThat(made.previousDigest()).isEqualTo(before.digest());
            assertThat(made.transactions()).isEmpty();
            assertThat(made.networkTotalTransactions()).isEqualTo(before.networkTotalTransactions());
            assertThat(subscription.next(Duration.ofSeconds(5))).contains(made);
            assertThat(ledger.checkpoint(made.digest())).contains(made);
        }
    }

    @Test
    void refusesToGoBack() {
        try (var ledger = open()) {
            assertThatThrownBy(() -> ledger.advanceClock(Duration.ofMillis(-1))).isInstanceOf(LocalnetException.class);
            assertThatThrownBy(() -> ledger.advanceClock(Duration.ofMillis(Long.MAX_VALUE)))
                    .isInstanceOf(LocalnetException.class);
        }
    }
}
