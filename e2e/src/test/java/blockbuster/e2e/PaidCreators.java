package blockbuster.e2e;

import blockbuster.app.demo.Stage;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.calls.RevenuePoolCalls;
import blockbuster.sui.contract.objects.RevenuePool;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.TransactionBuilder;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * So many creators that it takes several batches to pay them: most earn enough, some so little that it is carried over, and
 * some have no account, so that they get claims. What was watched of them is written to the platform's database as settled.
 */
final class PaidCreators {

    /** What a creator must have together to be paid, by which {@link #SECONDS_OF_LITTLE} is too little for some rounds. */
    static final long MINIMUM = 3_000_000;

    private static final int WITH_ACCOUNT = 1_030;
    private static final int WITHOUT_ACCOUNT = 10;
    private static final int EVERY_SMALL_ONE = 50;
    private static final int SECONDS_OF_LITTLE = 30;
    private static final int SECONDS = 300;
    private static final long PAYMENT = 10_000_000_000L;
    private static final long GAS = 50_000_000;
    private static final long PURSE = 900_000_000_000L;
    private static final int COINS_A_TRANSACTION = 200;
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Ed25519KeyPair payer = newKey();
    private final List<Ed25519KeyPair> keys =
            Stream.generate(PaidCreators::newKey).limit(WITH_ACCOUNT).toList();
    private final List<SuiAddress> all = Stream.concat(
                    keys.stream(), Stream.generate(PaidCreators::newKey).limit(WITHOUT_ACCOUNT))
            .map(Ed25519KeyPair::address)
            .toList();

    private static Ed25519KeyPair newKey() {
        return Ed25519KeyPair.generate(new SecureRandom());
    }

    /** Gives those who are to have one their account on chain. */
    void register(Stage stage) throws Exception {
        stage.fund(payer.address(), PURSE);
        var purse = new TransactionSender(stage.chain(), payer);
        for (int from = 0; from < keys.size(); from += COINS_A_TRANSACTION) {
            purse.send(gasFor(keys.subList(from, Math.min(keys.size(), from + COINS_A_TRANSACTION))));
        }
        var turns = new Semaphore(AT_ONCE);
        var registrations = keys.stream()
                .<Callable<Object>>map(key -> () -> {
                    turns.acquire();
                    try {
                        return register(stage, key);
                    } finally {
                        turns.release();
                    }
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var registration : threads.invokeAll(registrations)) {
                registration.get();
            }
        }
    }

    private static TransactionBuilder gasFor(List<Ed25519KeyPair> creators) {
        var tx = new TransactionBuilder();
        List<Argument> amounts = creators.stream().map(key -> tx.pureU64(GAS)).toList();
        var coins = tx.splitCoins(tx.gasCoin(), amounts);
        for (int i = 0; i < creators.size(); i++) {
            tx.transferObjects(List.of(tx.nested(coins, i)), creators.get(i).address());
        }
        return tx;
    }

    private static Object register(Stage stage, Ed25519KeyPair key) {
        var tx = new TransactionBuilder();
        new RevenuePoolCalls(stage.deployment()).registerUploader(tx, "Creator");
        return new TransactionSender(stage.chain(), key).send(tx);
    }

    /** Everybody's films are watched for a while, and that is settled. */
    void areWatched(PlatformDatabase database) throws SQLException {
        try (var connection = database.connect();
                var insert = connection.prepareStatement("""
                        insert into revenue_session (settlement_id, stream_id, content_id, uploader, membership_id,
                            credited_seconds, completion_bps, settled_at)
                        values (?, ?, ?, ?, ?, ?, 10000, clock_timestamp())
                        """)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < all.size(); i++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, UUID.randomUUID());
                insert.setString(3, SuiAddress.ofSmall(0xf000 + i).toString());
                insert.setString(4, all.get(i).toString());
                insert.setString(5, SuiAddress.ofSmall(0xe000 + i % 7).toString());
                insert.setLong(6, i % EVERY_SMALL_ONE == 0 ? SECONDS_OF_LITTLE : SECONDS + i % 7);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    /** Somebody pays into the pool; returns what is the creators' now. */
    long payIn(Stage stage) throws IOException, InterruptedException {
        stage.fund(payer.address(), 2 * PAYMENT);
        var tx = new TransactionBuilder();
        new RevenuePoolCalls(stage.deployment()).deposit(tx, tx.splitCoin(tx.gasCoin(), PAYMENT));
        var sent = new TransactionSender(stage.chain(), payer).send(tx);
        stage.chain().waitForTransaction(sent.digest(), PATIENCE);
        return pool(stage);
    }

    /** What the chain says that the creators' pool holds. */
    static long pool(Stage stage) {
        return RevenuePool.of(stage.chain()
                        .getObject(stage.deployment().objects().revenuePool().id()))
                .creatorPool();
    }

    /** How many of them the first distribution pays, so many batches it takes. */
    static int paidAtOnce() {
        return (int) IntStream.range(0, WITH_ACCOUNT)
                .filter(i -> i % EVERY_SMALL_ONE != 0)
                .count();
    }

    List<SuiAddress> addresses() {
        return new ArrayList<>(all);
    }
}
