package blockbuster.localnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.localnet.LocalnetException;
import blockbuster.sui.transaction.TransactionBuilder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Controls of the network while transactions run. */
final class ControlTest {
    private static final long SUI = 1_000_000_000L;

    @TempDir
    Path directory;

    private static TransactionBuilder payment(TestingWallet wallet) {
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), 1)), wallet.address());
        return tx;
    }

    @Test
    void keepsEveryTransactionInTheEpochThatItRanIn() throws InterruptedException, ExecutionException {
        try (var ledger = RocksLedger.open(directory, Clock.systemUTC(), new SecureRandom());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var senders = IntStream.range(0, 4)
                    .mapToObj(_ -> TestingWallet.funded(ledger, 100 * SUI))
                    .map(wallet ->
                            threads.submit(() -> IntStream.range(0, 30).forEach(_ -> wallet.run(payment(wallet)))))
                    .toList();
            for (int i = 0; i < 10; i++) {
                ledger.advanceEpoch();
                ledger.advanceClock(Duration.ofHours(1));
            }
            for (var sender : senders) {
                sender.get();
            }

            for (long i = 1; i <= ledger.latestCheckpoint().sequence(); i++) {
                var checkpoint = ledger.checkpoint(i).orElseThrow();
                assertThat(checkpoint.epoch())
                        .isEqualTo(ledger.checkpoint(i - 1)
                                .map(before -> before.epoch() + (before.endOfEpoch() ? 1 : 0))
                                .orElseThrow());
                assertThat(checkpoint.transactions())
                        .allSatisfy(digest -> assertThat(ledger.transaction(digest)
                                        .orElseThrow()
                                        .effects()
                                        .epoch())
                                .isEqualTo(checkpoint.epoch()));
            }
        }
        assertThat(StoreAudit.of(directory).effects()).hasSize(4 + 4 * 30);
    }

    @Test
    void refusesWhatComesAfterTheEnd() {
        var ledger = RocksLedger.open(directory, Clock.systemUTC(), new SecureRandom());
        var wallet = TestingWallet.funded(ledger, 100 * SUI);
        var data = wallet.data(payment(wallet));
        ledger.close();
        ledger.close();

        assertThatThrownBy(() -> wallet.submit(data)).isInstanceOf(LocalnetException.class);
        assertThatThrownBy(ledger::advanceEpoch).isInstanceOf(LocalnetException.class);
    }
}
