package blockbuster.sui.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.Vectors;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Secrets as text, words and files. */
class KeysTest {
    private static final String PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("mnemonics")
    void derivesKeysFromWordsAsTheSdkDoes(JsonNode vector) {
        Mnemonic mnemonic = Mnemonic.parse(vector.get("words").asString());

        for (SignatureScheme scheme : SignatureScheme.KEY_PAIRS) {
            assertThat(SuiKeys.encode(
                            mnemonic.keyPair(scheme, vector.get("account").asInt())))
                    .isEqualTo(vector.get(scheme.name()).asString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18, 21, 24})
    void makesWordsThatParse(int count) {
        Mnemonic made = Mnemonic.generate(count, new SecureRandom());

        assertThat(made.words().split(" ")).hasSize(count);
        assertThat(Mnemonic.parse("  " + made.words().replace(" ", "\n ")).words())
                .isEqualTo(made.words());
        assertThat(made).hasToString("Mnemonic[" + count + " words]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "legal",
                "legal winner thank year wave sausage worth useful legal winner thank legal",
                "legal winner thank year wave sausage worth useful legal winner yellow thank",
                "legal winner thank year wave sausage worth useful legal winner thank yelow",
                "Legal winner thank year wave sausage worth useful legal winner thank yellow",
                PHRASE + " yellow"
            })
    void refusesOtherWordsWithoutShowingThem(String words) {
        assertThatThrownBy(() -> Mnemonic.parse(words))
                .isInstanceOf(SuiException.class)
                .hasMessageNotContaining("yel")
                .hasMessageNotContaining("egal");
    }

    /** The list's digest as bips/bip-0039/english.txt has it. */
    @Test
    void hasTheWordsOfTheStandard() {
        var text = new StringBuilder();
        for (int i = 0; i <= WordList.LAST; i++) {
            text.append(WordList.word(i)).append('\n');
        }

        assertThat(HexFormat.of().formatHex(Sha256.hash(text.toString().getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda");
    }

    @ParameterizedTest
    @EnumSource(
            value = SignatureScheme.class,
            names = {"ED25519", "SECP256K1", "SECP256R1"})
    void keepsAKeyOfAnySchemeInAFile(SignatureScheme scheme) throws Exception {
        SuiKeyPair key = SuiKeyPair.generate(scheme, new SecureRandom());
        Path file = folder.resolve("a/b.key");

        Keystore.save(file, key);

        assertThat(Keystore.load(file).secret()).isEqualTo(key.secret());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(key).hasToString(scheme + "[" + key.address() + "]");
    }

    @Test
    void readsAndWritesTheKeystoreOfTheSuiCommand() throws Exception {
        SuiKeyPair first = SuiKeyPair.fromSecret(SignatureScheme.ED25519, secret(1));
        SuiKeyPair second = SuiKeyPair.fromSecret(SignatureScheme.SECP256K1, secret(2));
        Path file = folder.resolve("sui.keystore");

        Keystore.saveAll(file, List.of(first, second));

        String expected = Stream.of(first, second)
                .map(key -> "\"" + Base64.getEncoder().encodeToString(SuiKeys.flagged(key)) + "\"")
                .toList()
                .toString();
        assertThat(Files.readString(file).replaceAll("\\s", "")).isEqualTo(expected.replace(" ", ""));
        assertThat(Keystore.loadAll(file))
                .extracting(SuiKeyPair::address)
                .containsExactly(first.address(), second.address());
        assertThat(Keystore.load(file, second.address()).secret()).isEqualTo(second.secret());
        assertThatThrownBy(() -> Keystore.load(file)).hasMessageContaining("holds 2 keys");
        assertThatThrownBy(() -> Keystore.load(file, SuiAddress.CLOCK)).hasMessageContaining("no key of 0x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void refusesFilesThatOthersMayUse(String permissions) throws Exception {
        Path file = folder.resolve("open.key");
        Keystore.save(file, SuiKeyPair.fromSecret(SignatureScheme.ED25519, secret(1)));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> Keystore.load(file))
                .isInstanceOf(SuiException.class)
                .hasMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[7]", "[\"secret\"]", "[\"!\"]", "[{}]", "{}", "secret", ""})
    void refusesOtherFilesWithoutShowingThem(String content) throws Exception {
        Path file = folder.resolve("bad.key");
        KeyFile.write(file, content);

        assertThatThrownBy(() -> Keystore.loadAll(file))
                .isInstanceOf(SuiException.class)
                .hasMessageContaining("bad.key")
                .hasMessageNotContaining("\"secret");
    }

    @Test
    void refusesSecretsThatAreNoNumberOfTheCurve() {
        for (SignatureScheme scheme : List.of(SignatureScheme.SECP256K1, SignatureScheme.SECP256R1)) {
            byte[] tooLarge = new byte[32];
            java.util.Arrays.fill(tooLarge, (byte) 0xff);
            assertThatThrownBy(() -> SuiKeyPair.fromSecret(scheme, tooLarge)).isInstanceOf(SuiException.class);
            assertThatThrownBy(() -> SuiKeyPair.fromSecret(scheme, new byte[32]))
                    .isInstanceOf(SuiException.class);
        }
        assertThatThrownBy(() -> SuiKeyPair.fromSecret(SignatureScheme.ED25519, new byte[31]))
                .isInstanceOf(SuiException.class);
        assertThatThrownBy(() -> SuiKeyPair.fromSecret(SignatureScheme.MULTISIG, new byte[32]))
                .isInstanceOf(SuiException.class);
    }

    static Stream<JsonNode> mnemonics() {
        return Vectors.of("mnemonics");
    }

    private static byte[] secret(int last) {
        byte[] secret = new byte[32];
        secret[31] = (byte) last;
        return secret;
    }
}
