package blockbuster.bench;

import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.ExecutionResult;
import blockbuster.localnet.Ledger;
import blockbuster.localnet.ledger.RocksLedger;
import blockbuster.sui.Bytes;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.TransactionBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** A ledger in a folder of its own, one account with many coins, and transactions signed in advance. */
final class BenchLedger implements AutoCloseable {
    private static final long GAS_PRICE = 1_000;
    private static final long BUDGET = 50_000_000;
    private static final long COIN_MIST = 1_000_000_000;
    private static final int COINS_PER_TRANSACTION = 500;

    private final Path folder;
    private final boolean temporary;
    private final RocksLedger ledger;
    private final Ed25519KeyPair key = Ed25519KeyPair.generate(new SecureRandom());

    /** In a temporary folder, deleted in the end. */
    BenchLedger() throws IOException {
        this(Files.createTempDirectory("blockbuster-bench"), true);
    }

    /** Where a network is, which stays. */
    BenchLedger(Path network) throws IOException {
        this(network, false);
    }

    private BenchLedger(Path folder, boolean temporary) throws IOException {
        this.folder = folder;
        this.temporary = temporary;
        var directory = Files.createDirectories(folder.resolve("ledger"));
        this.ledger = RocksLedger.open(directory, Clock.systemUTC(), new SecureRandom());
    }

    /** A transaction ready to be submitted. */
    record Signed(Bytes bytes, Bytes signature) {}

    Ledger ledger() {
        return ledger;
    }

    /** This many coins of the account, each enough to pay for a transaction. */
    List<ObjectRef> coins(int count) {
        var coins = new ArrayList<ObjectRef>();
        var faucet = ledger.faucetKey();
        while (coins.size() < count) {
            int wanted = Math.min(COINS_PER_TRANSACTION, count - coins.size());
            var tx = new TransactionBuilder();
            var split = tx.splitCoins(
                    tx.gasCoin(),
                    IntStream.range(0, wanted)
                            .mapToObj(_ -> tx.pureU64(COIN_MIST))
                            .toList());
            tx.transferObjects(
                    IntStream.range(0, wanted)
                            .mapToObj(i -> tx.nested(split, i))
                            .toList(),
                    key.address());
            var done = submit(sign(tx, largestCoin(faucet.address()), faucet, 10_000_000_000L));
            done.effects().changedObjects().stream()
                    .filter(change -> change.input() == null)
                    .forEach(change ->
                            coins.add(ledger.object(change.id()).orElseThrow().ref()));
        }
        return coins;
    }

    private ObjectRef largestCoin(SuiAddress owner) {
        return ledger.ownedObjects(owner, StructTag.coin(StructTag.SUI), null, 16).stream()
                .max(Comparator.comparingLong(coin -> coin.coinBalance()))
                .orElseThrow()
                .ref();
    }

    /** The account's transaction, paid with this coin. */
    Signed sign(TransactionBuilder tx, ObjectRef gas) {
        return sign(tx, gas, key, BUDGET);
    }

    /** The same with a budget that a large package needs. */
    Signed signPublication(TransactionBuilder tx, ObjectRef gas) {
        return sign(tx, gas, key, COIN_MIST);
    }

    private static Signed sign(TransactionBuilder tx, ObjectRef gas, Ed25519KeyPair key, long budget) {
        var data = tx.build(key.address(), new GasData(List.of(gas), key.address(), GAS_PRICE, budget));
        var bytes = data.encode();
        return new Signed(Bytes.of(bytes), Bytes.of(key.signTransaction(bytes).toByteArray()));
    }

    SuiAddress address() {
        return key.address();
    }

    ExecutedTransaction submit(Signed transaction) {
        return switch (ledger.execute(
                transaction.bytes().toArray(), List.of(transaction.signature().toArray()))) {
            case ExecutionResult.Executed(var done) -> {
                if (!done.effects().status().isSuccess()) {
                    throw new IllegalStateException("a transaction of the benchmark failed: "
                            + done.effects().status());
                }
                yield done;
            }
            case ExecutionResult.Rejected(var reason, var message) ->
                throw new IllegalStateException(reason + ": " + message);
        };
    }

    /** Submits all, from so many clients at once, and returns how long it took until the last was acknowledged. */
    Duration submitAll(List<Signed> transactions, int clients) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            return Figures.time(() -> {
                var running = new ArrayList<Future<?>>();
                for (int client = 0; client < clients; client++) {
                    int first = client;
                    running.add(threads.submit(() -> {
                        for (int i = first; i < transactions.size(); i += clients) {
                            submit(transactions.get(i));
                        }
                    }));
                }
                for (var one : running) {
                    one.get();
                }
            });
        }
    }

    @Override
    public void close() throws IOException {
        ledger.close();
        if (temporary) {
            Folders.delete(folder);
        }
    }
}
