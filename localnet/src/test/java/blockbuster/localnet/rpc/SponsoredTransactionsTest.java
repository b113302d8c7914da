package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.sui.ObjectRef;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.crypto.InvalidSignatureException;
import blockbuster.sui.crypto.SignatureScheme;
import blockbuster.sui.crypto.SuiKeyPair;
import blockbuster.sui.crypto.SuiSignature;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiRpcException;
import blockbuster.sui.transaction.Expiration;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.SponsoredTransaction;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One account sends, another pays. */
class SponsoredTransactionsTest {
    private static final long GIFT = 1_000_000_000_000L;

    @TempDir
    static Path folder;

    private static TestingNetwork network;
    private static SuiClient client;

    private final SuiKeyPair sender = SuiKeyPair.generate(SignatureScheme.SECP256R1, new SecureRandom());
    private final Ed25519KeyPair sponsor = network.fundedKey();

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
    void runsWhatSenderAndSponsorSigned() {
        var transaction = new SponsoredTransaction(makeCoin());
        byte[] bytes = transaction.bytes();

        List<SuiSignature> signatures =
                transaction.signatures(sender.signTransaction(bytes), sponsor.signTransaction(bytes));
        ExecutedTransaction done = client.execute(transaction.data(), signatures);

        assertThat(done.succeeded()).isTrue();
        assertThat(client.getTransaction(done.digest()).orElseThrow().sender()).isEqualTo(sender.address());
        assertThat(client.getCoins(sender.address(), StructTag.SUI)).hasSize(1);
        assertThat(client.getBalance(sender.address(), StructTag.SUI)).isZero();
        assertThat(client.getBalance(sponsor.address(), StructTag.SUI))
                .isEqualTo(GIFT - done.gasUsed().net());
    }

    @Test
    void refusesAnotherSponsorsSignature() {
        TransactionData data = makeCoin();
        Ed25519KeyPair other = network.fundedKey();
        SuiSignature bySender = sender.signTransaction(data.encode());
        SuiSignature byOther = other.signTransaction(data.encode());

        assertThatThrownBy(() -> new SponsoredTransaction(data).signatures(bySender, byOther))
                .isInstanceOf(InvalidSignatureException.class)
                .hasMessageContaining("the sponsor is " + sponsor.address());
        assertRefused(data, List.of(bySender, byOther));
        assertRefused(data, List.of(bySender));
        assertThat(client.getBalance(sponsor.address(), StructTag.SUI)).isEqualTo(GIFT);
    }

    @Test
    void refusesASignatureOfOtherBytes() {
        TransactionData data = makeCoin();
        var dearer = new TransactionData(
                data.kind(),
                data.sender(),
                new GasData(data.gas().payment(), sponsor.address(), 1_000, 60_000_000),
                data.expiration());

        assertThatThrownBy(() -> new SponsoredTransaction(data).requireSender(sender.signTransaction(dearer.encode())))
                .isInstanceOf(InvalidSignatureException.class);
        assertRefused(data, List.of(sender.signTransaction(data.encode()), sponsor.signTransaction(dearer.encode())));
    }

    private void assertRefused(TransactionData data, List<SuiSignature> signatures) {
        assertThatThrownBy(() -> client.execute(data, signatures))
                .isInstanceOfSatisfying(
                        SuiRpcException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(SuiRpcException.Kind.REFUSED));
        assertThat(client.getTransaction(data.digest())).isEmpty();
    }

    private TransactionData makeCoin() {
        SuiAddress self = sender.address();
        ObjectRef coin =
                client.getCoins(sponsor.address(), StructTag.SUI).getFirst().ref();
        var gas = new GasData(List.of(coin), sponsor.address(), 1_000, 50_000_000);
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(tx.moveCall("0x2::coin::zero", List.of(StructTag.SUI))), self);
        return new TransactionData(tx.build(), self, gas, new Expiration.None());
    }
}
