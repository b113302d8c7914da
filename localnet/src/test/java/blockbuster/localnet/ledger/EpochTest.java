package blockbuster.localnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.EpochInfo;
import blockbuster.localnet.ExecutionResult;
import blockbuster.localnet.ExecutionResult.Reason;
import blockbuster.localnet.ExecutionResult.Rejected;
import blockbuster.localnet.GasUsed;
import blockbuster.sui.transaction.Expiration;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Epochs end when they are told to, and everything that names one follows. */
final class EpochTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long SUI = 1_000_000_000L;

    @TempDir
    Path directory;

    private final SettableClock clock = new SettableClock(START);
    private RocksLedger ledger;
    private TestingWallet alice;

    @BeforeEach
    void start() {
        ledger = RocksLedger.open(directory, clock, new SecureRandom());
        alice = TestingWallet.funded(ledger, 100 * SUI);
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    private TransactionBuilder payment() {
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), 1)), alice.address());
        return tx;
    }

    private ExecutionResult submit(Expiration expiration) {
        var data = alice.data(payment());
        return alice.submit(new TransactionData(data.kind(), data.sender(), data.gas(), expiration));
    }

    @Test
    void beginsTheNextEpochAtTheTimeOfTheLastCheckpointOfTheOneBefore() {
        var first = ledger.epoch();
        clock.advanceSeconds(60);

        var last = ledger.advanceEpoch();

        assertThat(last.epoch()).isZero();
        assertThat(last.endOfEpoch()).isTrue();
        assertThat(last.transactions()).isEmpty();
        assertThat(last.timestampMs()).isEqualTo(START.plusSeconds(60).toEpochMilli());
        assertThat(ledger.epoch())
                .isEqualTo(new EpochInfo(1, last.timestampMs(), first.referenceGasPrice(), first.protocolVersion()));
        assertThat(ledger.epoch(0)).contains(first);
        assertThat(ledger.epoch(2)).isEmpty();
    }

    @Test
    void namesTheEpochInEffectsAndCheckpoints() {
        ledger.advanceEpoch();
        ledger.advanceEpoch();

        var sent = alice.run(payment());

        assertThat(sent.effects().epoch()).isEqualTo(2);
        var checkpoint = ledger.checkpoint(sent.checkpoint()).orElseThrow();
        assertThat(checkpoint.epoch()).isEqualTo(2);
        assertThat(checkpoint.endOfEpoch()).isFalse();
    }

    @Test
    void sumsUpGasByEpoch() {
        var one = alice.run(payment()).effects().gasUsed();
        var sum = ledger.latestCheckpoint().epochGas();
        var two = alice.run(payment()).effects().gasUsed();

        assertThat(ledger.latestCheckpoint().epochGas()).isEqualTo(sum.plus(two));
        assertThat(sum.computation()).isGreaterThan(one.computation());
        assertThat(ledger.advanceEpoch().epochGas()).isEqualTo(sum.plus(two));
        assertThat(ledger.advanceCheckpoint().epochGas()).isEqualTo(GasUsed.NONE);
        assertThat(alice.run(payment()).effects().gasUsed())
                .isEqualTo(ledger.latestCheckpoint().epochGas());
    }

    @Test
    void refusesWhatExpiredWithTheEpoch() {
        assertThat(submit(new Expiration.Epoch(0))).isInstanceOf(ExecutionResult.Executed.class);

        ledger.advanceEpoch();

        assertThat(((Rejected) submit(new Expiration.Epoch(0))).reason()).isEqualTo(Reason.EXPIRED);
        assertThat(submit(new Expiration.Epoch(1))).isInstanceOf(ExecutionResult.Executed.class);
    }

    @Test
    void staysInTheEpochHoweverFarTheClockMoves() {
        ledger.advanceClock(Duration.ofDays(365));

        assertThat(ledger.epoch().epoch()).isZero();
    }

    @Test
    void findsTheEpochAfterARestart() {
        ledger.advanceEpoch();
        clock.advanceSeconds(5);
        ledger.advanceEpoch();
        var epoch = ledger.epoch();
        var one = ledger.epoch(1);
        ledger.close();

        ledger = RocksLedger.open(directory, clock, new SecureRandom());

        assertThat(ledger.epoch()).isEqualTo(epoch);
        assertThat(ledger.epoch(1)).isEqualTo(one).isNotEmpty();
        assertThat(ledger.latestCheckpoint().endOfEpoch()).isTrue();
    }
}
