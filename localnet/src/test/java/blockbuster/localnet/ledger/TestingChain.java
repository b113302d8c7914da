package blockbuster.localnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.ExecutionResult.Executed;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.TransactionBuilder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A random chain of contract calls, of transfers that share checkpoints, and of checkpoints without transactions. */
public final class TestingChain {
    private static final long SUI = 1_000_000_000L;
    private static final int STEPS = 16;
    private static final int SENDERS = 8;

    private final RocksLedger ledger;
    private final SettableClock clock;
    private final SplittableRandom random;

    private TestingChain(RocksLedger ledger, SettableClock clock, SplittableRandom random) {
        this.ledger = ledger;
        this.clock = clock;
        this.random = random;
    }

    /** Writes a ledger into the directory, with this many transfers at least. */
    public static void write(Path directory, int walks, int transfers, SplittableRandom random) throws Exception {
        var clock = new SettableClock(Instant.parse("2026-01-05T00:00:00Z"));
        try (var ledger = RocksLedger.open(directory, clock, new SecureRandom())) {
            new TestingChain(ledger, clock, random).write(walks, transfers);
        }
    }

    private void write(int walks, int transfers) throws Exception {
        var contracts = new TestingContracts(ledger, TestingWallet.funded(ledger, 1_000_000 * SUI));
        var actors = new MoneyWalk.Actors(
                TestingWallet.funded(ledger, 1_000_000 * SUI),
                Stream.generate(() -> TestingWallet.funded(ledger, 100_000 * SUI))
                        .limit(2)
                        .toList());
        for (int i = 0; i < walks; i++) {
            var walk = new MoneyWalk(contracts, actors, clock, random.split());
            for (int step = 0; step < STEPS; step++) {
                walk.step();
            }
            ledger.advanceCheckpoint();
            transfer(transfers / walks);
        }
    }

    private void transfer(int transfers) throws InterruptedException, ExecutionException {
        var wallets = Stream.generate(() -> TestingWallet.funded(ledger, 1_000 * SUI))
                .limit(SENDERS)
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<Callable<@Nullable Void>>();
            for (int i = 0; i < SENDERS; i++) {
                var from = wallets.get(i);
                var to = wallets.get((i + 1) % SENDERS);
                var coin = from.coins().getFirst().ref();
                sending.add(() -> send(from, coin, to, transfers / SENDERS));
            }
            for (var sent : threads.invokeAll(sending)) {
                sent.get();
            }
        }
    }

    private @Nullable Void send(TestingWallet from, ObjectRef first, TestingWallet to, int count) {
        var coin = first;
        for (int i = 0; i < count; i++) {
            var tx = new TransactionBuilder();
            tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), 1)), to.address());
            var data = tx.build(from.address(), new GasData(List.of(coin), from.address(), 1_000, SUI));
            assertThat(from.submit(data)).isInstanceOf(Executed.class);
            coin = ledger.object(coin.id()).orElseThrow().ref();
        }
        return null;
    }
}
