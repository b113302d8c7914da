package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.rpc.AddressBalanceSender;
import blockbuster.sui.rpc.Balance;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.Timing;
import blockbuster.sui.rpc.TransactionFailedException;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.AddressBalanceCalls;
import blockbuster.sui.transaction.TransactionBuilder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account without a single coin sends as many transactions at a time as it likes. */
class AddressBalanceSenderTest {
    private static final long GIFT = 10_000_000_000L;

    @TempDir
    static Path folder;

    private static TestingNetwork network;
    private static SuiClient client;

    private final Ed25519KeyPair key = Ed25519KeyPair.generate(new SecureRandom());
    private final SuiAddress bob = TestingNetwork.newAddress();
    private final AddressBalanceSender sender = new AddressBalanceSender(client, key, Timing.system());

    @BeforeAll
    static void start() {
        network = new TestingNetwork(folder, Clock.systemUTC());
        client = network.client();
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    @BeforeEach
    void give() {
        TransactionSender giver = network.fundedSender();
        var tx = new TransactionBuilder();
        new AddressBalanceCalls(tx, StructTag.SUI).sendCoin(tx.splitCoin(tx.gasCoin(), GIFT), key.address());
        giver.send(tx);
    }

    @Test
    void tellsCoinsFromAddressBalances() {
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(new AddressBalanceCalls(tx, StructTag.SUI).redeemCoin(7)), key.address());

        long cost = sender.send(tx).gasUsed().net();

        assertThat(client.listBalances(key.address()))
                .isEqualTo(Map.of(StructTag.SUI, new Balance(7, GIFT - 7 - cost)));
        assertThat(client.getAddressBalance(key.address(), StructTag.SUI)).isEqualTo(GIFT - 7 - cost);
        assertThat(client.getBalance(key.address(), StructTag.SUI)).isEqualTo(GIFT - cost);
        assertThat(client.listBalances(bob)).isEmpty();
    }

    @Test
    void paysForManyAtATimeWithoutACoin() throws Exception {
        long cost = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = threads.invokeAll(IntStream.range(0, 30)
                    .<Callable<ExecutedTransaction>>mapToObj(_ -> () -> sender.send(payment(11)))
                    .toList());
            for (var one : sent) {
                cost += one.get().gasUsed().net();
            }
        }

        assertThat(client.getAddressBalance(bob, StructTag.SUI)).isEqualTo(30 * 11);
        assertThat(client.listBalances(key.address()))
                .isEqualTo(Map.of(StructTag.SUI, new Balance(0, GIFT - 30 * 11 - cost)));
    }

    @Test
    void findsWhatIsNotThereBeforeItSends() {
        assertThatThrownBy(() -> sender.send(payment(GIFT + 1)))
                .isInstanceOf(TransactionFailedException.class)
                .hasMessageContaining("does not hold");
        assertThat(client.getAddressBalance(key.address(), StructTag.SUI)).isEqualTo(GIFT);
    }

    @Test
    void refusesToSpendAGasCoinThatIsNotThere() {
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(tx.gasCoin()), bob);

        assertThatThrownBy(() -> sender.send(tx))
                .isInstanceOf(SuiException.class)
                .hasMessageContaining("no gas coin");
    }

    private TransactionBuilder payment(long mist) {
        var tx = new TransactionBuilder();
        var money = new AddressBalanceCalls(tx, StructTag.SUI);
        money.sendBalance(money.redeemBalance(mist), bob);
        return tx;
    }
}
