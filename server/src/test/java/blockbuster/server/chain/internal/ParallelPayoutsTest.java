package blockbuster.server.chain.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.localnet.LocalNetwork;
import blockbuster.localnet.junit.SuiNetwork;
import blockbuster.server.TestDatabase;
import blockbuster.server.chain.ChainRejectedException;
import blockbuster.server.chain.DistributionPlan;
import blockbuster.server.chain.OpenedDistribution;
import blockbuster.server.chain.PaidBatch;
import blockbuster.server.chain.PayoutOrder;
import blockbuster.server.database.TestingLocks;
import blockbuster.server.settings.SuiSettings;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.ContractDeployer;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.PayoutNode;
import blockbuster.sui.contract.PayoutTree;
import blockbuster.sui.contract.calls.RevenuePoolCalls;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.crypto.Keystore;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments of a distribution's batches, by an operator that is killed at every point, on a local network. */
@SuiNetwork
@Timeout(120)
class ParallelPayoutsTest {

    private static final int BATCHES = 12;
    private static final long AMOUNT = 1_000;

    private static SuiClient client;
    private static SuiSettings settings;
    private static Deployment deployment;
    private static TransactionSender depositor;
    private static SuiNode node;
    private static TestDatabase database;

    private final String run = UUID.randomUUID().toString();
    private final List<SuiAddress> creators = IntStream.range(0, BATCHES)
            .mapToObj(i -> Ed25519KeyPair.generate(new SecureRandom()).address())
            .toList();

    @BeforeAll
    static void deploy(
            LocalNetwork network,
            SuiClient sui,
            Ed25519KeyPair operator,
            TransactionSender sender,
            @TempDir Path folder)
            throws Exception {
        client = sui;
        depositor = sender;
        var key = folder.resolve("operator.key");
        Keystore.save(key, operator);
        deployment = new ContractDeployer(client, new TransactionSender(client, operator))
                .deploy(
                        new ContractDeployer.Settings(StructTag.SUI, 7_000, Duration.ZERO, operator.address()),
                        folder.resolve("deployment.json"));
        settings = new SuiSettings(URI.create(network.rpcUrl()), null, folder.resolve("deployment.json"), key);
        node = new SuiNode(settings);
        database = TestDatabase.with("chain");
    }

    @AfterAll
    static void disconnect() {
        node.destroy();
    }

    @Test
    void signsTheNextPaymentsBeforeTheFirstIsAnswered() {
        var together = new CyclicBarrier(4);
        var writer = writer(new Store(database.jdbc(), put -> {
            if (put.getAndIncrement() < 4) {
                meet(together);
            }
        }));
        var opened = open(writer);

        var paid = new ArrayList<PaidBatch>();
        writer.payBatches(orders(opened), paid::add);

        close(writer, opened, paid);
        assertEachPaidOnce();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, BATCHES - 1})
    void paysOnceThoughKilledBeforePaymentsAreNoted(int noted) {
        var writer = writer(new Store(database.jdbc(), put -> {}));
        var opened = open(writer);
        var paid = new ArrayList<PaidBatch>();
        assertThatThrownBy(() -> writer.payBatches(orders(opened), batch -> {
                    if (paid.size() == noted) {
                        throw new Killed();
                    }
                    paid.add(batch);
                }))
                .isInstanceOf(Killed.class);
        assertThat(paid).hasSize(noted);

        finish(opened, paid);

        assertEachPaidOnce();
    }

    /** The count is even when they die with their bytes stored but not sent, odd before. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 7})
    void paysOnceThoughKilledAroundTheJournal(int count) {
        var healthy = writer(new Store(database.jdbc(), put -> {}));
        var opened = open(healthy);
        var paid = new ArrayList<PaidBatch>();
        var dying = writer(new Store(
                database.jdbc(),
                put -> {
                    if (put.getAndIncrement() >= count) {
                        throw new Killed();
                    }
                },
                count % 2 == 0));
        assertThatThrownBy(() -> dying.payBatches(orders(opened), paid::add)).isInstanceOf(Killed.class);

        finish(opened, paid);

        assertEachPaidOnce();
    }

    @Test
    void paysTheOthersBesideABatchThatTheContractRefuses() {
        var writer = writer(new Store(database.jdbc(), put -> {}));
        var opened = open(writer);
        var paid = new ArrayList<PaidBatch>();
        var wrong = new HashMap<>(orders(opened));
        wrong.computeIfPresent(
                run + ":0",
                (reference, order) -> new PayoutOrder(
                        order.batch(), List.of(creators.getFirst()), List.of(BigInteger.valueOf(AMOUNT + 1))));

        while (paid.size() < BATCHES - 1) {
            assertThatThrownBy(() -> writer.payBatches(unpaid(wrong, paid), paid::add))
                    .isInstanceOf(ChainRejectedException.class);
        }
        assertThat(client.getBalance(creators.getFirst(), StructTag.SUI)).isZero();

        finish(opened, paid);
        assertEachPaidOnce();
    }

    private OpenedDistribution open(SuiChainWriter writer) {
        var deposit = new TransactionBuilder();
        new RevenuePoolCalls(deployment).deposit(deposit, deposit.splitCoin(deposit.gasCoin(), 2 * BATCHES * AMOUNT));
        depositor.send(deposit);
        var pool = MoveObjects.pool(
                client.getObject(deployment.objects().revenuePool().id()));
        var batches = creators.stream()
                .map(creator -> new DistributionPlan.Batch(
                        BigInteger.valueOf(AMOUNT),
                        RevenuePoolCalls.batchDigest(List.of(creator), List.of(AMOUNT))
                                .toString()))
                .toList();
        var payouts = PayoutTree.of(creators.stream()
                        .sorted()
                        .map(creator -> PayoutNode.leaf(creator, AMOUNT, 0, 0))
                        .toList())
                .root();
        var announced = writer.announceDistribution(
                run + ":announce",
                new DistributionPlan(
                        pool.distributedUntil(), now(), "pool/1", "ab".repeat(32), "A".repeat(43), payouts));
        return writer.openDistribution(run + ":open", announced.announcement(), batches);
    }

    private static Instant now() {
        return MoveObjects.clock(client.getObject(SuiAddress.CLOCK));
    }

    private Map<String, PayoutOrder> orders(OpenedDistribution opened) {
        var orders = new HashMap<String, PayoutOrder>();
        for (int i = 0; i < BATCHES; i++) {
            orders.put(
                    run + ":" + i,
                    new PayoutOrder(
                            opened.batches().get(i), List.of(creators.get(i)), List.of(BigInteger.valueOf(AMOUNT))));
        }
        return orders;
    }

    private Map<String, PayoutOrder> unpaid(Map<String, PayoutOrder> orders, List<PaidBatch> paid) {
        var left = new HashMap<>(orders);
        paid.forEach(batch -> left.remove(run + ":" + batch.event().index()));
        return left;
    }

    /** What a new server does: pays what isn't noted as paid, then closes. */
    private void finish(OpenedDistribution opened, List<PaidBatch> paid) {
        var writer = writer(new Store(database.jdbc(), put -> {}));
        writer.payBatches(unpaid(orders(opened), paid), paid::add);
        close(writer, opened, paid);
    }

    private void close(SuiChainWriter writer, OpenedDistribution opened, List<PaidBatch> paid) {
        var receipts = paid.stream().map(PaidBatch::receipt).toList();
        assertThat(receipts).hasSize(BATCHES).doesNotHaveDuplicates();
        var closed = writer.closeDistribution(run + ":close", opened.event().distribution(), receipts);
        assertThat(closed.paidAmount()).isEqualTo(BigInteger.valueOf(BATCHES * AMOUNT));
    }

    private void assertEachPaidOnce() {
        assertThat(creators)
                .allSatisfy(creator ->
                        assertThat(client.getBalance(creator, StructTag.SUI)).isEqualTo(AMOUNT));
    }

    private static SuiChainWriter writer(SubmissionStore store) {
        var operator = new Operator(node, new OperatorKey(settings), store, TestingLocks.on(database.dataSource()));
        return new SuiChainWriter(node, operator, new TransactionEvents(node), new BatchIndexes(node));
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Killed extends RuntimeException {}

    /** Calls back around each payment that is written down; announcements, openings and closings go by quietly. */
    private static final class Store extends SubmissionStore {
        private final Consumer<AtomicInteger> onPayment;
        private final boolean afterwards;
        private final AtomicInteger payments = new AtomicInteger();

        Store(JdbcClient jdbc, Consumer<AtomicInteger> onPayment) {
            this(jdbc, onPayment, true);
        }

        Store(JdbcClient jdbc, Consumer<AtomicInteger> onPayment, boolean afterwards) {
            super(jdbc, Clock.systemUTC());
            this.onPayment = onPayment;
            this.afterwards = afterwards;
        }

        @Override
        void put(String reference, Submission submission) {
            boolean payment = Stream.of(":announce", ":open", ":close").noneMatch(reference::endsWith);
            if (payment && !afterwards) {
                onPayment.accept(payments);
            }
            super.put(reference, submission);
            if (payment && afterwards) {
                onPayment.accept(payments);
            }
        }
    }
}
