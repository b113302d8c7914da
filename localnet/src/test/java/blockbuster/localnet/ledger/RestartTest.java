package blockbuster.localnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.ExecutionResult.Executed;
import blockbuster.localnet.LedgerObject;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.TransactionBuilder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A long history is found again without going through it. {@code -Drestart.transactions=100000} makes it long; how long the
 * opening takes is printed, not judged.
 */
final class RestartTest {
    private static final int TRANSACTIONS = Integer.getInteger("restart.transactions", 400);
    private static final int SENDERS = 16;
    private static final long SUI = 1_000_000_000L;
    private static final long BUDGET = 10_000_000L;

    @TempDir
    Path directory;

    @Test
    void opensALongHistory() throws Exception {
        try (var ledger = RocksLedger.open(directory, Clock.systemUTC(), new SecureRandom());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                var wallet = TestingWallet.funded(ledger, 1_000 * SUI);
                senders.add(threads.submit(() -> send(wallet, TRANSACTIONS / SENDERS)));
            }
            for (var sender : senders) {
                sender.get();
            }
        }

        long begin = System.nanoTime();
        try (var ledger = RocksLedger.open(directory, Clock.systemUTC(), new SecureRandom())) {
            long millis = (System.nanoTime() - begin) / 1_000_000;
            System.out.printf("opened a ledger of %d transactions in %d ms%n", TRANSACTIONS, millis);
            assertThat(ledger.latestCheckpoint().networkTotalTransactions())
                    .isEqualTo(SENDERS + TRANSACTIONS / SENDERS * SENDERS);
        }
    }

    private static void send(TestingWallet wallet, int count) {
        ObjectRef coin = wallet.coins().getFirst().ref();
        for (int i = 0; i < count; i++) {
            var tx = new TransactionBuilder();
            tx.transferObjects(List.of(tx.gasCoin()), wallet.address());
            var data = tx.build(wallet.address(), new GasData(List.of(coin), wallet.address(), 1_000, BUDGET));
            assertThat(wallet.submit(data)).isInstanceOf(Executed.class);
            coin = wallet.coins().stream().map(LedgerObject::ref).findFirst().orElseThrow();
        }
    }
}
