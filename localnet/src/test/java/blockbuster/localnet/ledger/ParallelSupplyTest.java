package blockbuster.localnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.sui.transaction.TransactionBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** However many accounts pay each other at a time, and whatever fails: all money is still there, and every index is right. */
final class ParallelSupplyTest {
    private static final long SUI = 1_000_000_000L;
    private static final int ACCOUNTS = 6;
    private static final int EACH = 12;
    private static final int MOST_COINS = 200;

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void conservesMoney(@ForAll long seed) throws IOException, InterruptedException, ExecutionException {
        var directory = Files.createTempDirectory("supply");
        try {
            try (var ledger = RocksLedger.open(directory, Clock.systemUTC(), new SecureRandom())) {
                payAtRandom(ledger, seed);
                assertThat(SupplyAudit.of(ledger).total()).isEqualTo(8 * 1_000_000_000_000_000_000L);
            }
            assertThat(StoreAudit.of(directory).total()).isEqualTo(8 * 1_000_000_000_000_000_000L);
        } finally {
            delete(directory);
        }
    }

    private static void payAtRandom(RocksLedger ledger, long seed) throws InterruptedException, ExecutionException {
        var wallets = IntStream.range(0, ACCOUNTS)
                .mapToObj(_ -> TestingWallet.funded(ledger, 500 * SUI))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var senders = IntStream.range(0, ACCOUNTS)
                    .<Callable<Void>>mapToObj(i -> () -> pay(wallets, i, new Random(seed + i)))
                    .toList();
            for (var sender : threads.invokeAll(senders)) {
                sender.get();
            }
        }
    }

    private static Void pay(List<TestingWallet> wallets, int number, Random random) {
        var wallet = wallets.get(number);
        for (int i = 0; i < EACH; i++) {
            var tx = new TransactionBuilder();
            int coins = 1 + random.nextInt(20);
            boolean tooMuch = random.nextInt(4) == 0;
            for (int coin = 0; coin < coins; coin++) {
                var to = wallets.get(random.nextInt(ACCOUNTS));
                boolean full = to.coins().size() > MOST_COINS;
                tx.transferObjects(
                        List.of(tx.splitCoin(tx.gasCoin(), tooMuch ? 1_000 * SUI : random.nextInt(1_000_000))),
                        (full ? wallet : to).address());
            }
            wallet.run(tx);
        }
        return null;
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
