package blockbuster.localnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.Checkpoint;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.ExecutionResult;
import blockbuster.localnet.ExecutionResult.Executed;
import blockbuster.localnet.ExecutionResult.Reason;
import blockbuster.localnet.ExecutionResult.Rejected;
import blockbuster.sui.Digest;
import blockbuster.sui.transaction.TransactionBuilder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many senders at once. */
final class ParallelLedgerTest {
    private static final long SUI = 1_000_000_000L;
    private static final int SENDERS = 8;
    private static final int EACH = 25;

    @TempDir
    Path directory;

    private RocksLedger ledger;

    @BeforeEach
    void start() {
        ledger = RocksLedger.open(directory, Clock.systemUTC(), new SecureRandom());
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }

    private static TransactionBuilder payment(TestingWallet to, long mist) {
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), mist)), to.address());
        return tx;
    }

    private List<TestingWallet> wallets(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> TestingWallet.funded(ledger, 100 * SUI))
                .toList();
    }

    private List<ExecutedTransaction> sendToThemselves(List<TestingWallet> wallets)
            throws InterruptedException, ExecutionException {
        List<Callable<List<ExecutedTransaction>>> tasks = new ArrayList<>();
        for (var wallet : wallets) {
            tasks.add(() -> IntStream.range(0, EACH)
                    .mapToObj(_ -> wallet.run(payment(wallet, 1)))
                    .toList());
        }
        return together(tasks).stream().flatMap(List::stream).toList();
    }

    @Test
    void chainsEveryTransactionOnceAfterThoseItDependsOn() throws InterruptedException, ExecutionException {
        var sent = sendToThemselves(wallets(SENDERS));

        var seen = new HashSet<Digest>();
        seen.add(ledger.checkpoint(0).orElseThrow().digest());
        Checkpoint before = ledger.checkpoint(0).orElseThrow();
        for (long i = 1; i <= ledger.latestCheckpoint().sequence(); i++) {
            var checkpoint = ledger.checkpoint(i).orElseThrow();
            assertThat(checkpoint.previousDigest()).isEqualTo(before.digest());
            assertThat(checkpoint.timestampMs()).isGreaterThanOrEqualTo(before.timestampMs());
            for (var digest : checkpoint.transactions()) {
                var recorded = ledger.transaction(digest).orElseThrow();
                assertThat(recorded.checkpoint()).isEqualTo(i);
                assertThat(recorded.timestampMs()).isEqualTo(checkpoint.timestampMs());
                assertThat(seen).containsAll(dependencies(recorded));
                assertThat(seen.add(digest)).isTrue();
            }
            before = checkpoint;
        }
        assertThat(seen)
                .containsAll(sent.stream().map(ExecutedTransaction::digest).toList());
        assertThat(before.networkTotalTransactions()).isEqualTo(SENDERS + SENDERS * EACH);
        assertThat(SupplyAudit.of(ledger).total()).isEqualTo(8 * 1_000_000_000_000_000_000L);
    }

    /** What genesis made depends on the seed of the chain, which is no transaction. */
    private List<Digest> dependencies(ExecutedTransaction transaction) {
        return transaction.effects().dependencies().stream()
                .filter(digest -> ledger.transaction(digest).isPresent())
                .toList();
    }

    @Test
    void executesATransactionOnceHoweverOftenItIsSubmittedAtATime() throws InterruptedException, ExecutionException {
        var wallet = TestingWallet.funded(ledger, 100 * SUI);
        long before = ledger.latestCheckpoint().networkTotalTransactions();
        var data = wallet.data(payment(wallet, SUI));

        List<Callable<ExecutionResult>> same = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            same.add(() -> wallet.submit(data));
        }
        var results = new HashSet<>(together(same));

        assertThat(results).hasSize(1).allMatch(Executed.class::isInstance);
        assertThat(ledger.latestCheckpoint().networkTotalTransactions()).isEqualTo(before + 1);
    }

    @Test
    void letsOneOfTwoWinThatSpendOneVersion() throws InterruptedException, ExecutionException {
        var wallet = TestingWallet.funded(ledger, 100 * SUI);
        var coin = wallet.coins().getFirst();

        List<Callable<ExecutionResult>> rivals = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            var data = wallet.data(payment(wallet, SUI + i));
            rivals.add(() -> wallet.submit(data));
        }
        var results = together(rivals);

        assertThat(results.stream().filter(Executed.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(Rejected.class::isInstance))
                .hasSize(SENDERS - 1)
                .allSatisfy(lost -> {
                    var refusal = (Rejected) lost;
                    assertThat(refusal.reason()).isEqualTo(Reason.STALE_OBJECT);
                    assertThat(refusal.message()).contains(coin.id().toString());
                });
        assertThat(wallet.run(payment(wallet, 1)).effects().status().isSuccess())
                .as("no lock is left behind")
                .isTrue();
    }

    @Test
    void showsTheSenderOfARefusalWhatWasAheadOfIt() throws InterruptedException, ExecutionException {
        var wallet = TestingWallet.funded(ledger, 100 * SUI);
        var coin = wallet.coins().getFirst();

        List<Callable<Boolean>> rivals = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            var data = wallet.data(payment(wallet, SUI + i));
            rivals.add(() -> {
                wallet.submit(data);
                return ledger.object(coin.id()).orElseThrow().version() > coin.version();
            });
        }

        assertThat(together(rivals)).containsOnly(true);
    }
}
