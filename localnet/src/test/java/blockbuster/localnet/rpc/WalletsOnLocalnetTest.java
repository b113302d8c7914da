package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Bytes;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.MultisigPublicKey;
import blockbuster.sui.crypto.MultisigSignature;
import blockbuster.sui.crypto.SignatureScheme;
import blockbuster.sui.crypto.SuiKeyPair;
import blockbuster.sui.crypto.SuiPublicKey;
import blockbuster.sui.crypto.SuiSignature;
import blockbuster.sui.rpc.ExecutionStatus;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiRpcException;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts of every scheme send transactions and have messages verified. */
class WalletsOnLocalnetTest {
    private static final byte[] MESSAGE = "hello".getBytes(StandardCharsets.UTF_8);
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private static Path folder;

    private static TestingNetwork network;
    private static SuiClient client;

    private final SuiKeyPair first = SuiKeyPair.generate(SignatureScheme.ED25519, RANDOM);
    private final SuiKeyPair second = SuiKeyPair.generate(SignatureScheme.SECP256K1, RANDOM);
    private final MultisigPublicKey both = new MultisigPublicKey(List.of(member(first), member(second)), 2);

    @BeforeAll
    static void start() {
        network = new TestingNetwork(folder, Clock.systemUTC());
        client = network.client();
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = SignatureScheme.class,
            names = {"ED25519", "SECP256K1", "SECP256R1"})
    void runsTransactionsOfEveryKindOfKey(SignatureScheme scheme) {
        SuiKeyPair key = SuiKeyPair.generate(scheme, RANDOM);
        TransactionData data = transferBy(key.address());

        assertThat(client.execute(data, List.of(key.signTransaction(data.encode())))
                        .status())
                .isEqualTo(new ExecutionStatus.Success());
        assertThat(client.refusalOfPersonalMessage(key.address(), MESSAGE, key.signPersonalMessage(MESSAGE)))
                .isEmpty();
    }

    @Test
    void runsTransactionsOfAMultisig() {
        TransactionData data = transferBy(both.address());
        byte[] bytes = data.encode();
        SuiSignature signature =
                MultisigSignature.combine(both, List.of(second.signTransaction(bytes), first.signTransaction(bytes)));

        assertThat(client.execute(data, List.of(signature)).status()).isEqualTo(new ExecutionStatus.Success());
    }

    @Test
    void runsTransactionsOfAPasskey() throws Exception {
        var passkey = new TestingPasskey();
        TransactionData data = transferBy(passkey.address());

        assertThat(client.execute(data, List.of(passkey.signTransaction(data.encode())))
                        .status())
                .isEqualTo(new ExecutionStatus.Success());
    }

    @Test
    void refusesOneMemberInTheNameOfAMultisig() {
        TransactionData data = transferBy(both.address());

        assertThatThrownBy(() -> client.execute(data, List.of(first.signTransaction(data.encode()))))
                .isInstanceOf(SuiRpcException.class)
                .hasMessageContaining(both.address().toString());
    }

    @Test
    void verifiesMessagesOfAMultisig() {
        SuiSignature signature = MultisigSignature.combine(
                both, List.of(first.signPersonalMessage(MESSAGE), second.signPersonalMessage(MESSAGE)));

        assertThat(client.refusalOfPersonalMessage(both.address(), MESSAGE, signature))
                .isEmpty();
        assertThat(client.refusalOfPersonalMessage(first.address(), MESSAGE, signature))
                .contains("signed by " + both.address());
        assertThat(client.refusalOfPersonalMessage(both.address(), new byte[1], signature))
                .hasValueSatisfying(reason -> assertThat(reason).contains("does not match"));
    }

    @Test
    void saysThatItDoesNotVerifyZkLogin() {
        SuiSignature zkLogin = zkLogin();

        assertThatThrownBy(() -> client.refusalOfPersonalMessage(first.address(), MESSAGE, zkLogin))
                .isInstanceOfSatisfying(
                        SuiRpcException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(SuiRpcException.Kind.REFUSED))
                .hasMessageContaining("zkLogin");
    }

    private TransactionData transferBy(SuiAddress sender) {
        network.askFaucet("{\"FixedAmountRequest\":{\"recipient\":\"" + sender + "\"}}");
        var coin = client.getCoins(sender, StructTag.SUI).getFirst().ref();
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), 7)), TestingNetwork.newAddress());
        return tx.build(sender, new GasData(List.of(coin), sender, 1000, 50_000_000));
    }

    /** The form of a zkLogin signature; its proof proves nothing. */
    private static SuiSignature zkLogin() {
        return SuiSignature.parse(new BcsWriter()
                .u8(5)
                .uleb128(0)
                .uleb128(0)
                .uleb128(0)
                .string("ImlzcyI6ImEiLA")
                .u8(0)
                .string("")
                .string("7")
                .u64(1)
                .bytes(new byte[0])
                .toByteArray());
    }

    private static MultisigPublicKey.Member member(SuiKeyPair key) {
        return new MultisigPublicKey.Member(new SuiPublicKey(key.scheme(), Bytes.of(key.publicKey())), 1);
    }
}
