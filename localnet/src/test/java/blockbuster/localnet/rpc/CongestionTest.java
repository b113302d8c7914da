package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.localnet.Ledger;
import blockbuster.localnet.LocalNetwork;
import blockbuster.localnet.junit.SuiNetwork;
import blockbuster.sui.StructTag;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.crypto.SuiSignature;
import blockbuster.sui.rpc.GasCoins;
import blockbuster.sui.rpc.ParallelTransactionSender;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiRpcException;
import blockbuster.sui.rpc.TransactionFailedException;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.Expiration;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent again at a higher price, and what is never sent again. */
@SuiNetwork
class CongestionTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final TestingTime time = new TestingTime();
    private final List<TransactionData> journal = new ArrayList<>();
    private final SuiClient client;
    private final Ledger ledger;
    private final Ed25519KeyPair key;
    private final long price;
    private final LocalNetwork network;
    private TestingCongestion congestion;
    private SuiClient congested;

    CongestionTest(LocalNetwork network, Ledger ledger, SuiClient client, Ed25519KeyPair key) {
        this.network = network;
        this.ledger = ledger;
        this.client = client;
        this.key = key;
        this.price = client.getReferenceGasPrice();
    }

    @BeforeEach
    void connect() throws IOException {
        congestion = new TestingCongestion(network.rpcUrl());
        congested = SuiClient.connect(congestion.url());
    }

    @AfterEach
    void disconnect() {
        congested.close();
        congestion.close();
    }

    @Test
    void paysMoreWhenASharedObjectIsCongested() {
        congestion.cancel(2);

        var done = new TransactionSender(congested, key, time.timing()).send(gift(), this::note, PATIENCE);

        assertThat(done.succeeded()).isTrue();
        assertThat(prices()).containsExactly(price, 2 * price, 4 * price);
        assertThat(journal.getLast().digest()).isEqualTo(done.digest());
        assertThat(time.pauses()).hasSize(2);
    }

    @Test
    void givesUpAtSixteenTimesThePrice() {
        congestion.cancel(100);
        var sender = new TransactionSender(congested, key, time.timing());

        assertThatThrownBy(() -> sender.send(gift(), this::note, PATIENCE))
                .isInstanceOfSatisfying(
                        TransactionFailedException.class,
                        failed -> assertThat(failed.failure().congested()).isTrue());

        assertThat(prices()).containsExactly(price, 2 * price, 4 * price, 8 * price, 16 * price);
        congestion.cancel(0);
        assertThat(sender.send(gift()).succeeded()).isTrue();
    }

    @Test
    void keepsItsGasCoinThroughCongestion() {
        var sender = new ParallelTransactionSender(congested, key, new GasCoins(1, 100_000_000), time.timing());
        sender.send(gift());
        congestion.cancel(1);

        sender.send(gift(), this::note, PATIENCE);

        assertThat(prices()).containsExactly(price, 2 * price);
        assertThat(journal.getFirst().gas().payment().getFirst().id())
                .isEqualTo(journal.getLast().gas().payment().getFirst().id());
    }

    @Test
    void leavesNothingBehindThatRunsMuchLater() {
        var signatures = new ArrayList<SuiSignature>();
        assertThatThrownBy(() -> new TransactionSender(client, key, time.timing())
                        .send(
                                gift(),
                                (transaction, signature) -> {
                                    note(transaction, signature);
                                    signatures.add(signature);
                                    throw new IllegalStateException("given up before it was sent");
                                },
                                PATIENCE))
                .isInstanceOf(IllegalStateException.class);
        var abandoned = journal.getFirst();
        assertThat(abandoned.expiration())
                .isEqualTo(new Expiration.Epoch(client.getEpoch().epoch() + 1));

        ledger.advanceEpoch();
        ledger.advanceEpoch();

        assertThatThrownBy(() -> client.execute(abandoned, signatures))
                .isInstanceOf(SuiRpcException.class)
                .hasMessageContaining("not valid now");
    }

    private void note(TransactionData transaction, SuiSignature signature) {
        journal.add(transaction);
    }

    private List<Long> prices() {
        return journal.stream().map(transaction -> transaction.gas().price()).toList();
    }

    private TransactionBuilder gift() {
        var tx = new TransactionBuilder();
        tx.transferObjects(
                List.of(tx.moveCall("0x2::coin::zero", List.of(StructTag.SUI))), TestingNetwork.newAddress());
        return tx;
    }
}
