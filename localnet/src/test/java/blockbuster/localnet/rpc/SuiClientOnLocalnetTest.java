package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.sui.Digest;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.crypto.SuiSignature;
import blockbuster.sui.rpc.ChangedObject;
import blockbuster.sui.rpc.ChangedObject.Change;
import blockbuster.sui.rpc.Checkpoint;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.rpc.MoveAbortException;
import blockbuster.sui.rpc.Simulation;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiObject;
import blockbuster.sui.rpc.SuiRpcException;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.Expiration;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiClientOnLocalnetTest {
    private static final long GIFT = 1_000_000_000_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static TestingNetwork network;
    private static SuiClient client;

    @BeforeAll
    static void start() {
        network = new TestingNetwork(folder, Clock.systemUTC());
        client = network.client();
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    @Test
    void sendsMoneyAndSeesWhatItDid() throws Exception {
        TransactionSender alice = network.fundedSender();
        SuiAddress bob = TestingNetwork.newAddress();

        ExecutedTransaction done = alice.send(transfer(5_000, bob));

        assertThat(done.succeeded()).isTrue();
        assertThat(client.getBalance(bob, StructTag.SUI)).isEqualTo(5_000);
        assertThat(client.getBalance(alice.address(), StructTag.SUI))
                .isEqualTo(GIFT - 5_000 - done.gasUsed().net());
        ChangedObject created = done.changes().stream()
                .filter(changed -> changed.change() == Change.CREATED)
                .findFirst()
                .orElseThrow();
        assertThat(created.owner()).isEqualTo(new Owner.Account(bob));
        assertThat(created.type()).isEqualTo(StructTag.coin(StructTag.SUI));
        assertThat(client.getCoins(bob, StructTag.SUI).getFirst().ref()).isEqualTo(created.ref());
        ExecutedTransaction waited = client.waitForTransaction(done.digest(), PATIENCE);
        assertThat(waited.sender()).isEqualTo(alice.address());
        assertThat(client.getCheckpoint(waited.checkpoint()).transactions())
                .extracting(ExecutedTransaction::digest)
                .contains(done.digest());
    }

    @Test
    void readsObjects() {
        SuiObject clock = client.getObject(SuiAddress.CLOCK);

        assertThat(clock.type()).isEqualTo(StructTag.CLOCK);
        assertThat(clock.owner()).isEqualTo(new Owner.Shared(1));
        assertThat(clock.initialSharedVersion()).isEqualTo(1);
        assertThat(client.findObject(SuiAddress.parse("0x777"))).isEmpty();
        assertThatThrownBy(() -> client.getObject(SuiAddress.parse("0x777")))
                .isInstanceOfSatisfying(
                        SuiRpcException.class,
                        missing -> assertThat(missing.kind()).isEqualTo(SuiRpcException.Kind.NOT_FOUND));
        assertThat(client.getObject(SuiAddress.FRAMEWORK).isPackage()).isTrue();
        assertThat(client.packageDependencies(SuiAddress.FRAMEWORK)).contains(SuiAddress.STD);
    }

    @Test
    void knowsTheChain() {
        assertThat(Digest.parse(client.chainId()).toString()).isEqualTo(client.chainId());
        assertThat(client.getReferenceGasPrice()).isPositive();
        assertThat(client.getTransaction(Digest.of(new byte[32]))).isEmpty();
    }

    @Test
    void simulatesCallsAndReadsTheirResults() {
        var tx = new TransactionBuilder();
        tx.moveCall("0x2::clock::timestamp_ms", List.of(), tx.clock());
        var gas = new GasData(List.of(), SuiAddress.ZERO, 1000, 50_000_000_000L);

        Simulation simulation = client.simulate(tx.build(SuiAddress.ZERO, gas), false);

        long now = simulation.returnValues().getFirst().getFirst().reader().u64();
        assertThat(now).isBetween(System.currentTimeMillis() - 60_000, System.currentTimeMillis() + 1000);
    }

    @Test
    void tellsAbortsBeforePayingForThem() {
        TransactionSender alice = network.fundedSender();
        var tx = new TransactionBuilder();
        var half = tx.splitCoin(tx.gasCoin(), 10);
        tx.moveCall("0x2::coin::split", List.of(StructTag.SUI), half, tx.pureU64(11));

        assertThatThrownBy(() -> alice.send(tx)).isInstanceOfSatisfying(MoveAbortException.class, abort -> {
            assertThat(abort.packageId()).isEqualTo(SuiAddress.FRAMEWORK);
            assertThat(abort.module()).isEqualTo("balance");
            assertThat(abort.function()).isEqualTo("split");
        });
        assertThat(client.getBalance(alice.address(), StructTag.SUI)).isEqualTo(GIFT);
    }

    @Test
    void saysWhenAnAccountCannotPay() {
        var poor = new TransactionSender(client, Ed25519KeyPair.generate(new SecureRandom()));

        assertThatThrownBy(() -> poor.send(transfer(1, poor.address())))
                .isInstanceOf(SuiException.class)
                .hasMessageContaining("send it some SUI");
    }

    @Test
    void refusesForgedSignatures() {
        TransactionSender alice = network.fundedSender();
        var coin = client.getCoins(alice.address(), StructTag.SUI).getFirst().ref();
        var gas = new GasData(List.of(coin), alice.address(), 1000, 50_000_000);
        var data =
                new TransactionData(transfer(1, alice.address()).build(), alice.address(), gas, new Expiration.None());
        SuiSignature forged = Ed25519KeyPair.generate(new SecureRandom()).signTransaction(data.encode());

        assertThatThrownBy(() -> client.execute(data, List.of(forged)))
                .isInstanceOfSatisfying(
                        SuiRpcException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(SuiRpcException.Kind.REFUSED));
        assertThat(client.getTransaction(data.digest())).isEmpty();
    }

    @Test
    void runsTheSameBytesOnce() {
        var key = Ed25519KeyPair.generate(new SecureRandom());
        network.askFaucet("{\"FixedAmountRequest\":{\"recipient\":\"" + key.address() + "\"}}");
        SuiAddress bob = TestingNetwork.newAddress();
        var coin = client.getCoins(key.address(), StructTag.SUI).getFirst().ref();
        TransactionData data =
                transfer(7, bob).build(key.address(), new GasData(List.of(coin), key.address(), 1000, 50_000_000));
        List<SuiSignature> signatures = List.of(key.signTransaction(data.encode()));

        ExecutedTransaction first = client.execute(data, signatures);
        ExecutedTransaction second = client.execute(data, signatures);

        assertThat(second).isEqualTo(first);
        assertThat(client.getBalance(bob, StructTag.SUI)).isEqualTo(7);
    }

    @Test
    void sendsFromManyThreads() throws Exception {
        TransactionSender alice = network.fundedSender();
        SuiAddress bob = TestingNetwork.newAddress();
        var sent = new ArrayList<Future<ExecutedTransaction>>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                sent.add(threads.submit(() -> alice.send(transfer(100, bob))));
            }
        }

        for (Future<ExecutedTransaction> each : sent) {
            assertThat(each.get().succeeded()).isTrue();
        }
        assertThat(client.getBalance(bob, StructTag.SUI)).isEqualTo(2_000);
    }

    @Test
    void followsEveryCheckpointInOrder() throws Exception {
        TransactionSender alice = network.fundedSender();
        var seen = new LinkedBlockingQueue<Checkpoint>();
        Thread follower = Thread.ofVirtual().start(() -> {
            try {
                client.followCheckpoints(0, seen::add);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        Digest last = alice.send(transfer(1, alice.address())).digest();
        for (int i = 0; i < 5; i++) {
            last = alice.send(transfer(1, alice.address())).digest();
        }

        long expected = 0;
        boolean found = false;
        while (!found) {
            Checkpoint checkpoint = seen.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(checkpoint).as("checkpoint " + expected).isNotNull();
            assertThat(checkpoint.sequenceNumber()).isEqualTo(expected++);
            Digest wanted = last;
            found = checkpoint.transactions().stream()
                    .anyMatch(tx -> tx.digest().equals(wanted));
        }
        follower.interrupt();
        assertThat(follower.join(PATIENCE)).isTrue();
    }

    @Test
    void pagesThroughManyObjects() {
        TransactionSender alice = network.fundedSender();
        SuiAddress bob = TestingNetwork.newAddress();
        for (int batch = 0; batch < 3; batch++) {
            var tx = new TransactionBuilder();
            for (int i = 0; i < 200; i++) {
                tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), 3)), bob);
            }
            alice.send(tx);
        }

        assertThat(client.getCoins(bob, StructTag.SUI)).hasSize(600).doesNotHaveDuplicates();
        assertThat(client.getBalance(bob, StructTag.SUI)).isEqualTo(1_800);
        assertThat(client.listOwnedObjects(bob).stream()
                        .map(object -> object.decode(reader -> {
                            SuiAddress.decode(reader);
                            return reader.u64();
                        })))
                .containsOnly(3L);
    }

    @Test
    void explainsFaucetRefusals() {
        assertThat(network.askFaucet("{")).contains("Failure");
        assertThat(network.askFaucet("{\"FixedAmountRequest\":{\"recipient\":\"nobody\"}}"))
                .contains("not a Sui address");
    }

    @Test
    void saysWhenNobodyAnswers() {
        try (SuiClient lost = SuiClient.connect("http://localhost:1")) {
            assertThatThrownBy(lost::chainId).isInstanceOfSatisfying(SuiRpcException.class, failed -> {
                assertThat(failed.kind()).isEqualTo(SuiRpcException.Kind.UNREACHABLE);
                assertThat(failed).hasMessageContaining("check that it runs");
            });
        }
        assertThatThrownBy(() -> SuiClient.connect("localhost:9000")).isInstanceOf(SuiException.class);
    }

    private static TransactionBuilder transfer(long amount, SuiAddress to) {
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), amount)), to);
        return tx;
    }
}
