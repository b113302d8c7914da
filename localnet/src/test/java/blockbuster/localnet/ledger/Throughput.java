package blockbuster.localnet.ledger;

import blockbuster.localnet.ExecutionResult;
import blockbuster.localnet.LedgerObject;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.TransactionBuilder;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/**
 * Measures transfers over disjoint owned objects by a number of clients, each waiting for one answer before it sends the
 * next. Arguments: seconds for each run, then numbers of clients.
 */
final class Throughput {
    private static final long SUI = 1_000_000_000L;
    private static final long BUDGET = 10_000_000L;

    private Throughput() {}

    public static void main(String[] arguments) throws Exception {
        long seconds = Long.parseLong(arguments[0]);
        var directory = Files.createTempDirectory("throughput");
        try (var ledger = RocksLedger.open(directory, Clock.systemUTC(), new SecureRandom())) {
            run(ledger, 4, seconds);
            for (int i = 1; i < arguments.length; i++) {
                int clients = Integer.parseInt(arguments[i]);
                System.out.printf(Locale.ROOT, "%d clients: %.0f tx/s%n", clients, run(ledger, clients, seconds));
            }
        }
        System.out.println(directory);
    }

    private static double run(RocksLedger ledger, int clients, long seconds) throws InterruptedException {
        var senders = new ArrayList<Client>();
        for (int i = 0; i < clients; i++) {
            senders.add(new Client(ledger));
        }
        var start = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        long[] end = new long[1];
        for (var sender : senders) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                while (System.nanoTime() < end[0]) {
                    sender.send();
                }
            }));
        }
        long begin = System.nanoTime();
        end[0] = begin + seconds * 1_000_000_000L;
        start.countDown();
        for (var thread : threads) {
            thread.join();
        }
        long sent = senders.stream().mapToLong(sender -> sender.sent).sum();
        return sent * 1e9 / (System.nanoTime() - begin);
    }

    /** Transfers its one coin to itself, which is also what pays. */
    private static final class Client {
        private final RocksLedger ledger;
        private final Ed25519KeyPair key = Ed25519KeyPair.generate(new SecureRandom());
        private ObjectRef coin;
        private long sent;

        Client(RocksLedger ledger) {
            this.ledger = ledger;
            var faucet = new TestingWallet(ledger, ledger.faucetKey());
            var tx = new TransactionBuilder();
            tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), 1_000 * SUI)), key.address());
            faucet.run(tx);
            coin = ledger.ownedObjects(key.address(), null, null, 1).getFirst().ref();
        }

        void send() {
            var tx = new TransactionBuilder();
            tx.transferObjects(List.of(tx.gasCoin()), key.address());
            var bytes = tx.build(key.address(), new GasData(List.of(coin), key.address(), 1_000, BUDGET))
                    .encode();
            var result =
                    ledger.execute(bytes, List.of(key.signTransaction(bytes).toByteArray()));
            if (!(result instanceof ExecutionResult.Executed(var done))
                    || !done.effects().status().isSuccess()) {
                throw new IllegalStateException("refused: " + result);
            }
            coin = ledger.object(coin.id()).map(LedgerObject::ref).orElseThrow();
            sent++;
        }
    }
}
