package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.localnet.LocalNetwork;
import blockbuster.localnet.junit.SuiNetwork;
import blockbuster.sui.Digest;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.rpc.GasCoins;
import blockbuster.sui.rpc.OutOfGasException;
import blockbuster.sui.rpc.ParallelTransactionSender;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiRpcException;
import blockbuster.sui.rpc.Timing;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many transactions of one account at a time, and what is done about answers that get lost. */
@SuiNetwork
class ParallelTransactionsTest {
    private static final long GIFT = 1_000_000_000_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final GasCoins TEN = new GasCoins(10, 100_000_000);

    private final TestingTime time = new TestingTime();
    private final LocalNetwork network;
    private final SuiClient client;
    private final Ed25519KeyPair key;
    private final SuiAddress bob = TestingNetwork.newAddress();

    ParallelTransactionsTest(LocalNetwork network, SuiClient client, Ed25519KeyPair key) {
        this.network = network;
        this.client = client;
        this.key = key;
    }

    @Test
    void paysForManyAtATimeAndLosesNothing() throws Exception {
        ParallelTransactionSender sender = sender(TEN);

        List<ExecutedTransaction> first = sendAtOnce(50, _ -> sender.send(giftOfNothing()));
        List<SuiAddress> coins = coinIds();
        List<ExecutedTransaction> second = sendAtOnce(50, _ -> sender.send(giftOfNothing()));

        assertThat(first).hasSize(50).allMatch(ExecutedTransaction::succeeded);
        assertThat(second).hasSize(50).allMatch(ExecutedTransaction::succeeded);
        assertThat(client.getCoins(bob, StructTag.SUI)).hasSize(100);
        assertThat(coinIds()).hasSize(11).containsExactlyInAnyOrderElementsOf(coins);
        assertThat(client.getBalance(key.address(), StructTag.SUI)).isEqualTo(GIFT - gasPaid(second));
    }

    @Test
    void letsTransactionsOfOneObjectWaitForEachOther() throws Exception {
        SuiAddress purse = splitOff(1_000_000);
        ParallelTransactionSender sender = sender(TEN);
        Queue<Digest> journal = new ConcurrentLinkedQueue<>();

        List<ExecutedTransaction> sent = sendAtOnce(
                10, i -> sender.send(payFrom(purse, 100 + i), (tx, _) -> journal.add(tx.digest()), PATIENCE));

        assertThat(sent).allMatch(ExecutedTransaction::succeeded);
        assertThat(journal).as("none was refused and built anew").hasSize(10);
        assertThat(client.getBalance(bob, StructTag.SUI))
                .isEqualTo(LongStream.range(100, 110).sum());
    }

    @Test
    void makesNewCoinsWhenOldOnesAreUsedUp() {
        ParallelTransactionSender sender = sender(new GasCoins(2, 5_000_000));

        for (int i = 0; i < 10; i++) {
            assertThat(sender.send(giftOfNothing()).succeeded()).isTrue();
        }

        assertThat(client.getCoins(bob, StructTag.SUI)).hasSize(10);
    }

    @Test
    void leavesItsGasCoinsAlone() {
        ParallelTransactionSender sender = sender(new GasCoins(1, 50_000_000));
        sender.send(giftOfNothing());
        SuiAddress pooled = client.getCoins(key.address(), StructTag.SUI).stream()
                .filter(coin -> coin.balance() < 50_000_000)
                .map(coin -> coin.ref().id())
                .findFirst()
                .orElseThrow();
        var fromGas = new TransactionBuilder();
        fromGas.transferObjects(List.of(fromGas.splitCoin(fromGas.gasCoin(), 1)), bob);

        assertThatThrownBy(() -> sender.send(fromGas))
                .isInstanceOf(SuiException.class)
                .hasMessageContaining("gas coin");
        assertThatThrownBy(() -> sender.send(payFrom(pooled, 1)))
                .isInstanceOf(SuiException.class)
                .hasMessageContaining("set aside to pay for gas");
        assertThat(sender.send(giftOfNothing()).succeeded()).isTrue();
    }

    @Test
    void saysWhenTheAccountCannotPay() {
        var poor = new ParallelTransactionSender(
                client, Ed25519KeyPair.generate(new SecureRandom()), TEN, Timing.system());

        assertThatThrownBy(() -> poor.send(giftOfNothing()))
                .isInstanceOf(OutOfGasException.class)
                .hasMessageContaining("send it some SUI");
    }

    @Test
    void findsATransactionWhoseAnswerWasLost() throws Exception {
        SuiAddress purse = splitOff(1_000);
        try (var relay = new TestingRelay(network.rpcUrl());
                SuiClient shaky = SuiClient.connect(relay.url())) {
            var sender = new ParallelTransactionSender(shaky, key, TEN, time.timing());
            sender.send(giftOfNothing());
            var journal = new ArrayList<Digest>();

            ExecutedTransaction done = sender.send(
                    payFrom(purse, 7),
                    (tx, _) -> {
                        journal.add(tx.digest());
                        relay.set(TestingRelay.Mode.LOSE_ANSWERS);
                        Thread.ofVirtual().start(() -> cutOnceExecuted(relay, tx.digest()));
                    },
                    PATIENCE);

            assertThat(done.succeeded()).isTrue();
            assertThat(journal).containsExactly(done.digest());
            assertThat(client.getBalance(bob, StructTag.SUI)).isEqualTo(7);
            assertThat(sender.send(giftOfNothing()).succeeded()).isTrue();
        }
    }

    @Test
    void sendsTheSameBytesAgainWhenTheyGotLost() throws Exception {
        SuiAddress purse = splitOff(1_000);
        try (var relay = new TestingRelay(network.rpcUrl());
                SuiClient shaky = SuiClient.connect(relay.url())) {
            var sender = new TransactionSender(shaky, key, time.timing());
            var journal = new ArrayList<Digest>();
            time.whileAsleep(() -> relay.set(TestingRelay.Mode.PASS));

            ExecutedTransaction done = sender.send(
                    payFrom(purse, 7),
                    (tx, _) -> {
                        journal.add(tx.digest());
                        refuse(relay);
                    },
                    Duration.ofMinutes(5));

            assertThat(time.pauses()).isNotEmpty();
            assertThat(journal).containsExactly(done.digest());
            assertThat(client.getBalance(bob, StructTag.SUI)).isEqualTo(7);
        }
    }

    @Test
    void givesUpAtTheDeadlineAndKnowsNotWhatBecameOfTheCoin() throws Exception {
        SuiAddress purse = splitOff(1_000);
        try (var relay = new TestingRelay(network.rpcUrl());
                SuiClient shaky = SuiClient.connect(relay.url())) {
            var sender = new ParallelTransactionSender(shaky, key, new GasCoins(1, 50_000_000), time.timing());
            sender.send(giftOfNothing());

            assertThatThrownBy(() -> sender.send(payFrom(purse, 7), (_, _) -> refuse(relay), Duration.ofMillis(800)))
                    .isInstanceOfSatisfying(
                            SuiRpcException.class,
                            failed -> assertThat(failed.kind()).isEqualTo(SuiRpcException.Kind.UNREACHABLE));
            assertThat(time.pauses()).hasSizeGreaterThan(1);
            assertThat(time.pauses().stream().reduce(Duration.ZERO, Duration::plus))
                    .isLessThan(Duration.ofMillis(800));
            relay.set(TestingRelay.Mode.PASS);
            assertThat(client.getBalance(bob, StructTag.SUI)).isZero();
            List<SuiAddress> coins = coinIds();
            assertThat(sender.send(payFrom(purse, 8)).succeeded()).isTrue();
            assertThat(client.getBalance(bob, StructTag.SUI)).isEqualTo(8);
            assertThat(coinIds()).containsExactlyInAnyOrderElementsOf(coins);
        }
    }

    @Test
    void takesUpACoinAgainWhoseTransactionRanUnheard() throws Exception {
        SuiAddress purse = splitOff(1_000);
        try (var relay = new TestingRelay(network.rpcUrl());
                SuiClient shaky = SuiClient.connect(relay.url())) {
            var sender = new ParallelTransactionSender(shaky, key, new GasCoins(1, 50_000_000), time.timing());
            sender.send(giftOfNothing());
            List<SuiAddress> coins = coinIds();
            var journal = new ArrayList<Digest>();

            assertThatThrownBy(() -> sender.send(
                            payFrom(purse, 7),
                            (tx, _) -> {
                                journal.add(tx.digest());
                                relay.set(TestingRelay.Mode.LOSE_ANSWERS);
                            },
                            Duration.ofMillis(800)))
                    .isInstanceOf(SuiRpcException.class);
            client.waitForTransaction(journal.getFirst(), PATIENCE);
            relay.set(TestingRelay.Mode.PASS);
            relay.cut();

            assertThat(client.getBalance(bob, StructTag.SUI)).isEqualTo(7);
            assertThat(sender.send(payFrom(purse, 8)).succeeded()).isTrue();
            assertThat(client.getBalance(bob, StructTag.SUI)).isEqualTo(15);
            assertThat(coinIds()).containsExactlyInAnyOrderElementsOf(coins);
        }
    }

    private ParallelTransactionSender sender(GasCoins coins) {
        return new ParallelTransactionSender(client, key, coins, Timing.system());
    }

    private TransactionBuilder giftOfNothing() {
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(tx.moveCall("0x2::coin::zero", List.of(StructTag.SUI))), bob);
        return tx;
    }

    private TransactionBuilder payFrom(SuiAddress purse, long amount) {
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(tx.splitCoin(tx.object(purse), amount)), bob);
        return tx;
    }

    private SuiAddress splitOff(long amount) {
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), amount)), key.address());
        return new TransactionSender(client, key)
                .send(tx)
                .created(SuiAddress.FRAMEWORK, "coin", "Coin")
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<SuiAddress> coinIds() {
        return client.getCoins(key.address(), StructTag.SUI).stream()
                .map(coin -> coin.ref().id())
                .toList();
    }

    /** What all transactions of the account cost, up to the checkpoint that has the last of these. */
    private long gasPaid(List<ExecutedTransaction> sent) throws InterruptedException {
        long checkpoint = 0;
        for (ExecutedTransaction each : sent) {
            Long mine = client.waitForTransaction(each.digest(), PATIENCE).checkpoint();
            checkpoint = Math.max(checkpoint, mine);
        }
        return LongStream.rangeClosed(0, checkpoint)
                .boxed()
                .flatMap(number -> client.getCheckpoint(number).transactions().stream())
                .filter(tx -> key.address().equals(tx.sender()))
                .mapToLong(tx -> tx.gasUsed().net())
                .sum();
    }

    private static void refuse(TestingRelay relay) {
        relay.set(TestingRelay.Mode.REFUSE);
        relay.cut();
    }

    private void cutOnceExecuted(TestingRelay relay, Digest digest) {
        try {
            client.waitForTransaction(digest, PATIENCE);
            relay.set(TestingRelay.Mode.PASS);
            relay.cut();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<ExecutedTransaction> sendAtOnce(int count, Function<Integer, ExecutedTransaction> send)
            throws Exception {
        var sent = new ArrayList<Future<ExecutedTransaction>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int number = i;
                sent.add(threads.submit(() -> send.apply(number)));
            }
        }
        var done = new ArrayList<ExecutedTransaction>();
        for (Future<ExecutedTransaction> each : sent) {
            done.add(each.get());
        }
        return done;
    }
}
