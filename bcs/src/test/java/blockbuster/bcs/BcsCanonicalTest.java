package blockbuster.bcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BcsCanonicalTest {
    /** Encodings given as examples in the BCS specification (diem/bcs README). */
    @ParameterizedTest
    @CsvSource({"1,01", "128,8001", "16384,808001", "2097152,80808001", "268435456,8080808001", "9487,8f4a"})
    void encodesLengthsAsTheSpecificationDoes(int value, String hex) {
        byte[] encoded = new BcsWriter().uleb128(value).toByteArray();

        assertThat(HexFormat.of().formatHex(encoded)).isEqualTo(hex);
        assertThat(BcsReader.decode(encoded, BcsReader::uleb128)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"8000", "808000", "8080808000", "ffffffffff01", "ffffffff0f", "80"})
    void refusesLengthsThatAreNotMinimalOrTooLarge(String hex) {
        refuses(hex, BcsReader::uleb128);
    }

    @Test
    void encodesTextAsTheSpecificationDoes() {
        byte[] encoded = new BcsWriter().string("çå∞≠¢õß∂ƒ∫").toByteArray();

        assertThat(HexFormat.of().formatHex(encoded)).isEqualTo("18c3a7c3a5e2889ee289a0c2a2c3b5c39fe28882c692e288ab");
    }

    @Test
    void refusesBooleansAndOptionsOtherThanZeroOrOne() {
        refuses("02", BcsReader::bool);
        refuses("0201", reader -> reader.option(BcsReader::u8));
    }

    @Test
    void refusesMalformedText() {
        refuses("02c328", BcsReader::string);
    }

    @Test
    void refusesLengthsBeyondTheInputBeforeAllocating() {
        refuses("ffffffff07", BcsReader::bytes);
        refuses("ffffffff07", BcsReader::string);
        refuses("ffffffff0700", reader -> reader.vector(BcsReader::u8));
    }

    @Test
    void refusesBytesLeftOver() {
        refuses("0100", BcsReader::u8);
    }

    @Test
    void refusesValuesThatDoNotFit() {
        var writer = new BcsWriter();

        assertThatThrownBy(() -> writer.u8(256)).isInstanceOf(BcsException.class);
        assertThatThrownBy(() -> writer.u16(-1)).isInstanceOf(BcsException.class);
        assertThatThrownBy(() -> writer.u32(1L << 32)).isInstanceOf(BcsException.class);
        assertThatThrownBy(() -> writer.uleb128(-1)).isInstanceOf(BcsException.class);
        assertThatThrownBy(() -> writer.u128(BigInteger.TWO.pow(128))).isInstanceOf(BcsException.class);
        assertThatThrownBy(() -> writer.u256(BigInteger.ONE.negate())).isInstanceOf(BcsException.class);
    }

    private static void refuses(String hex, Function<BcsReader, ?> decoder) {
        assertThatThrownBy(() -> BcsReader.decode(HexFormat.of().parseHex(hex), decoder))
                .isInstanceOf(BcsException.class);
    }
}
