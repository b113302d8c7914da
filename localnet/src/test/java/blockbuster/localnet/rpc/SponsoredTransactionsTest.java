package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.localnet.junit.SuiNetwork;
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
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One account sends, another pays. */
@SuiNetwork
class SponsoredTransactionsTest {
    private static final long GIFT = 1_000_000_000_000L;

    private final SuiKeyPair sender = SuiKeyPair.generate(SignatureScheme.SECP256R1, new SecureRandom());
    private final SuiClient client;
    private final Ed25519KeyPair sponsor;

    SponsoredTransactionsTest(SuiClient client, Ed25519KeyPair sponsor) {
        this.client = client;
        this.sponsor = sponsor;
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
    void refusesAnotherSponsorsSignature(Ed25519KeyPair other) {
        TransactionData data = makeCoin();
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
