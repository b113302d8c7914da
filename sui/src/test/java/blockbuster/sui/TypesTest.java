package blockbuster.sui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.sui.crypto.ObjectIds;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TypesTest {
    @ParameterizedTest
    @MethodSource("digests")
    void writesDigestsAsTheSdkDoes(JsonNode vector) {
        Digest digest = Digest.of(HexFormat.of().parseHex(vector.get("hex").asString()));

        assertThat(digest).hasToString(vector.get("base58").asString());
        assertThat(Digest.parse(digest.toString())).isEqualTo(digest);
    }

    @ParameterizedTest
    @MethodSource("types")
    void encodesTypesAsTheSdkDoes(JsonNode vector) {
        TypeTag type = TypeTag.parse(vector.get("text").asString());

        var writer = new BcsWriter();
        type.encode(writer);

        assertThat(HexFormat.of().formatHex(writer.toByteArray()))
                .isEqualTo(vector.get("bcs").asString());
        TypeTag decoded = BcsReader.decode(writer.toByteArray(), TypeTag::decode);
        assertThat(decoded).isEqualTo(type);
        assertThat(type).hasToString(vector.get("canonical").asString());
        assertThat(TypeTag.parse(type.toString())).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("dynamicFields")
    void derivesDynamicFieldIdsAsTheSdkDoes(JsonNode vector) {
        SuiAddress id = ObjectIds.dynamicField(
                SuiAddress.parse(vector.get("parent").asString()),
                TypeTag.parse(vector.get("type").asString()),
                HexFormat.of().parseHex(vector.get("name").asString()));

        assertThat(id).isEqualTo(SuiAddress.parse(vector.get("id").asString()));
    }

    @ParameterizedTest
    @MethodSource("derivedObjects")
    void derivesObjectIdsAsTheSdkDoes(JsonNode vector) {
        SuiAddress id = ObjectIds.derivedObject(
                SuiAddress.parse(vector.get("parent").asString()),
                TypeTag.parse(vector.get("type").asString()),
                HexFormat.of().parseHex(vector.get("name").asString()));

        assertThat(id).isEqualTo(SuiAddress.parse(vector.get("id").asString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0x",
                "2",
                "0xg1",
                "0x-1",
                "0x00000000000000000000000000000000000000000000000000000000000000000"
            })
    void refusesTextThatIsNoAddress(String text) {
        assertThatThrownBy(() -> SuiAddress.parse(text)).isInstanceOf(SuiException.class);
    }

    @Test
    void fillsShortAddressesWithZeros() {
        assertThat(SuiAddress.parse("0x2")).isEqualTo(SuiAddress.FRAMEWORK).hasToString("0x" + "0".repeat(63) + "2");
        assertThat(SuiAddress.FRAMEWORK.toShortString()).isEqualTo("0x2");
        assertThat(SuiAddress.ZERO.toShortString()).isEqualTo("0x0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "u65", "vector<>", "vector<u8", "0x2::a", "0x2::a::b<>", "0x2::1a::b", "u8 u8", "vector<u8>>"
            })
    void refusesTextThatIsNoType(String text) {
        assertThatThrownBy(() -> TypeTag.parse(text)).isInstanceOf(SuiException.class);
    }

    @Test
    void refusesTypesThatNestTooDeep() {
        byte[] hostile = new byte[10_000];
        java.util.Arrays.fill(hostile, (byte) 6);

        assertThatThrownBy(() -> BcsReader.decode(hostile, TypeTag::decode)).isInstanceOf(BcsException.class);
        assertThatThrownBy(() -> TypeTag.parse("vector<".repeat(10_000))).isInstanceOf(SuiException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1111111111111111111111111111111", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"})
    void refusesTextThatIsNoDigest(String text) {
        assertThatThrownBy(() -> Digest.parse(text)).isInstanceOf(SuiException.class);
    }

    static Stream<JsonNode> digests() {
        return Vectors.of("digests");
    }

    static Stream<JsonNode> types() {
        return Vectors.of("types");
    }

    static Stream<JsonNode> dynamicFields() {
        return Vectors.of("dynamicFields");
    }

    static Stream<JsonNode> derivedObjects() {
        return Vectors.of("derivedObjects");
    }
}
