package blockbuster.sui.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.Vectors;
import blockbuster.sui.crypto.MultisigPublicKey.Member;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Accounts of more than one key, passkeys and zkLogin. */
class AccountsTest {
    private static final byte[] MESSAGE = "hello".getBytes(StandardCharsets.UTF_8);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SuiKeyPair first = SuiKeyPair.generate(SignatureScheme.ED25519, RANDOM);
    private final SuiKeyPair second = SuiKeyPair.generate(SignatureScheme.SECP256K1, RANDOM);
    private final SuiKeyPair third = SuiKeyPair.generate(SignatureScheme.SECP256R1, RANDOM);
    private final MultisigPublicKey twoOfThree =
            new MultisigPublicKey(List.of(member(first, 1), member(second, 1), member(third, 1)), 2);

    @ParameterizedTest
    @MethodSource("accounts")
    void verifiesWhatTheSdkSigned(JsonNode vector) {
        SuiAddress signer = SuiAddress.parse(vector.get("address").asString());
        SuiSignature ofTransaction =
                SuiSignature.parseBase64(vector.get("transactionSignature").asString());
        SuiSignature ofMessage =
                SuiSignature.parseBase64(vector.get("messageSignature").asString());

        assertThat(Signatures.verifyTransaction(hex(vector, "transaction"), ofTransaction))
                .isEqualTo(signer);
        assertThat(Signatures.verifyPersonalMessage(hex(vector, "message"), ofMessage))
                .isEqualTo(signer);
        assertThat(ofTransaction.toBase64())
                .isEqualTo(vector.get("transactionSignature").asString());
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void refusesEverySingleBrokenByte(JsonNode vector) {
        byte[] message = hex(vector, "message");
        byte[] serialized =
                Base64.getDecoder().decode(vector.get("messageSignature").asString());
        SuiAddress signer = SuiAddress.parse(vector.get("address").asString());

        for (int i = 0; i < serialized.length; i += 3) {
            byte[] broken = serialized.clone();
            broken[i] ^= 1;
            assertThat(signerOrNull(message, broken)).as("byte %d", i).isNotEqualTo(signer);
        }
    }

    @Test
    void combinesSignaturesInTheMembersOrder() {
        SuiSignature combined = MultisigSignature.combine(
                twoOfThree, List.of(third.signPersonalMessage(MESSAGE), first.signPersonalMessage(MESSAGE)));

        assertThat(Signatures.verifyPersonalMessage(MESSAGE, SuiSignature.parse(combined.toByteArray())))
                .isEqualTo(twoOfThree.address());
    }

    @Test
    void combinesAsTheSdkDoes() {
        JsonNode vector = accounts()
                .filter(v -> v.get("name").asString().equals("multisig of single keys"))
                .findFirst()
                .orElseThrow();
        var theirs = (MultisigSignature)
                SuiSignature.parseBase64(vector.get("messageSignature").asString());
        List<SuiSignature> signatures = Vectors.of("signatures")
                .map(single -> SuiKeys.decode(single.get("secret").asString()))
                .map(key -> key.signPersonalMessage(hex(vector, "message")))
                .toList();

        assertThat(MultisigSignature.combine(theirs.publicKey(), signatures.reversed()))
                .isEqualTo(theirs);
    }

    @Test
    void refusesSignersThatDoNotReachTheThreshold() {
        SuiSignature one = first.signPersonalMessage(MESSAGE);
        SuiSignature stranger =
                SuiKeyPair.generate(SignatureScheme.ED25519, RANDOM).signPersonalMessage(MESSAGE);

        refuses(() -> MultisigSignature.combine(twoOfThree, List.of(one)), "weigh 1");
        refuses(() -> MultisigSignature.combine(twoOfThree, List.of(one, one)), "once");
        refuses(() -> MultisigSignature.combine(twoOfThree, List.of(one, stranger)), "no member");
        refuses(() -> MultisigSignature.combine(twoOfThree, List.of()), "weigh 0");
    }

    @Test
    void refusesAMemberThatSignedSomethingElse() {
        SuiSignature combined = MultisigSignature.combine(
                twoOfThree, List.of(first.signPersonalMessage(MESSAGE), second.signPersonalMessage(new byte[1])));

        refuses(() -> Signatures.verifyPersonalMessage(MESSAGE, combined), "does not match");
    }

    @Test
    void refusesMultisigsAsMembers() {
        SuiSignature nested = MultisigSignature.combine(
                twoOfThree, List.of(first.signPersonalMessage(MESSAGE), second.signPersonalMessage(MESSAGE)));

        refuses(() -> MultisigSignature.combine(twoOfThree, List.of(nested)), "no member of another");
    }

    @Test
    void refusesMembersThatMakeNoAccount() {
        Member one = member(first, 1);
        List<Member> eleven = IntStream.range(0, 11)
                .mapToObj(i -> member(SuiKeyPair.generate(SignatureScheme.ED25519, RANDOM), 1))
                .toList();

        refuses(() -> new MultisigPublicKey(List.of(), 1), "1 to 10");
        refuses(() -> new MultisigPublicKey(eleven, 1), "1 to 10");
        refuses(() -> new MultisigPublicKey(List.of(one, member(first, 2)), 1), "once");
        refuses(() -> new MultisigPublicKey(List.of(one), 0), "threshold");
        refuses(() -> new MultisigPublicKey(List.of(one), 2), "threshold");
        refuses(() -> member(first, 0), "weight");
        refuses(() -> member(first, 256), "weight");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "7",
                "{\"type\":\"webauthn.create\",\"challenge\":\"aGVsbG8\"}",
                "{\"type\":\"webauthn.get\"}",
                "{\"type\":\"webauthn.get\",\"challenge\":7}",
                "{\"type\":\"webauthn.get\",\"challenge\":\"!\"}",
                "{\"type\":\"webauthn.create\",\"type\":\"webauthn.get\",\"challenge\":\"aGVsbG8\"}"
            })
    void refusesPasskeyAnswersToOtherQuestions(String clientData) {
        var user = (SimpleSignature) third.signPersonalMessage(MESSAGE);

        refuses(() -> new PasskeySignature(Bytes.EMPTY, clientData, user), "passkey's c");
    }

    @Test
    void refusesPasskeysOfOtherCurves() {
        var user = (SimpleSignature) first.signPersonalMessage(MESSAGE);

        refuses(
                () -> new PasskeySignature(Bytes.EMPTY, "{\"type\":\"webauthn.get\",\"challenge\":\"aGVsbG8\"}", user),
                "secp256r1");
    }

    @ParameterizedTest
    @MethodSource("zkLogins")
    void readsZkLoginSignaturesAndLeavesTheirProofToANode(JsonNode vector) {
        var signature = (ZkLoginSignature)
                SuiSignature.parseBase64(vector.get("signature").asString());

        assertThat(signature.toBase64()).isEqualTo(vector.get("signature").asString());
        assertThat(signature.needsNode()).isTrue();
        assertThat(signature.addresses())
                .containsExactlyInAnyOrderElementsOf(Stream.of("padded", "legacy")
                        .map(form -> SuiAddress.parse(vector.get(form).asString()))
                        .distinct()
                        .toList());
        assertThatThrownBy(() -> Signatures.verifyPersonalMessage(MESSAGE, signature))
                .isInstanceOf(NodeRequiredException.class);
    }

    @Test
    void leavesAMultisigWithAZkLoginMemberToANode() {
        var zkLogin = (ZkLoginSignature) SuiSignature.parseBase64(
                zkLogins().findFirst().orElseThrow().get("signature").asString());
        var account = new MultisigPublicKey(List.of(member(first, 1), new Member(zkLogin.publicKey(), 1)), 2);

        SuiSignature combined =
                MultisigSignature.combine(account, List.of(first.signPersonalMessage(MESSAGE), zkLogin));

        assertThat(SuiSignature.parse(combined.toByteArray())).isEqualTo(combined);
        assertThat(combined.needsNode()).isTrue();
        assertThatThrownBy(() -> Signatures.verifyPersonalMessage(MESSAGE, combined))
                .isInstanceOf(NodeRequiredException.class);
    }

    static Stream<JsonNode> accounts() {
        return Vectors.of("accounts");
    }

    static Stream<JsonNode> zkLogins() {
        return Vectors.of("zkLogin");
    }

    private static SuiAddress signerOrNull(byte[] message, byte[] serialized) {
        try {
            return Signatures.verifyPersonalMessage(message, SuiSignature.parse(serialized));
        } catch (InvalidSignatureException refused) {
            return null;
        }
    }

    private static Member member(SuiKeyPair key, int weight) {
        return new Member(SuiPublicKey.of(key.scheme(), key.publicKey()), weight);
    }

    private static byte[] hex(JsonNode vector, String field) {
        return HexFormat.of().parseHex(vector.get(field).asString());
    }

    private static void refuses(ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOf(InvalidSignatureException.class).hasMessageContaining(reason);
    }
}
