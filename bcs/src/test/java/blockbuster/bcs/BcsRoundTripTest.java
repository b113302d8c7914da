package blockbuster.bcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.WithNull;

class BcsRoundTripTest {
    @Property
    void fixedWidthIntegers(
            @ForAll @IntRange(max = 0xff) int small,
            @ForAll @IntRange(max = 0xffff) int medium,
            @ForAll @LongRange(max = 0xffff_ffffL) long large,
            @ForAll long any) {
        byte[] encoded =
                new BcsWriter().u8(small).u16(medium).u32(large).u64(any).toByteArray();

        var reader = new BcsReader(encoded);

        assertThat(encoded).hasSize(1 + 2 + 4 + 8);
        assertThat(reader.u8()).isEqualTo(small);
        assertThat(reader.u16()).isEqualTo(medium);
        assertThat(reader.u32()).isEqualTo(large);
        assertThat(reader.u64()).isEqualTo(any);
        reader.requireEnd();
    }

    @Property
    void wideIntegers(@ForAll("u128") BigInteger wide, @ForAll("u256") BigInteger widest) {
        byte[] encoded = new BcsWriter().u128(wide).u256(widest).toByteArray();

        var reader = new BcsReader(encoded);

        assertThat(encoded).hasSize(16 + 32);
        assertThat(reader.u128()).isEqualTo(wide);
        assertThat(reader.u256()).isEqualTo(widest);
    }

    @Property
    void lengths(@ForAll @IntRange(max = Integer.MAX_VALUE) int value) {
        byte[] encoded = new BcsWriter().uleb128(value).toByteArray();

        assertThat(BcsReader.decode(encoded, BcsReader::uleb128)).isEqualTo(value);
    }

    @Property
    void stringsAndBytes(@ForAll("text") String text, @ForAll byte[] bytes) {
        byte[] encoded = new BcsWriter().string(text).bytes(bytes).toByteArray();

        var reader = new BcsReader(encoded);

        assertThat(reader.string()).isEqualTo(text);
        assertThat(reader.bytes()).isEqualTo(bytes);
        reader.requireEnd();
    }

    @Property
    void optionsAndVectors(@ForAll @WithNull Long maybe, @ForAll List<Long> values) {
        byte[] encoded = new BcsWriter()
                .option(maybe, BcsWriter::u64)
                .vector(values, BcsWriter::u64)
                .toByteArray();

        var reader = new BcsReader(encoded);

        assertThat(reader.option(BcsReader::u64)).isEqualTo(maybe);
        assertThat(reader.vector(BcsReader::u64)).isEqualTo(values);
        reader.requireEnd();
    }

    @Property
    void whatDecodesEncodesBackToTheSameBytes(@ForAll byte[] hostile) {
        List<String> decoded;
        try {
            decoded = BcsReader.decode(hostile, reader -> reader.vector(BcsReader::string));
        } catch (BcsException refused) {
            return;
        }

        assertThat(new BcsWriter().vector(decoded, BcsWriter::string).toByteArray())
                .isEqualTo(hostile);
    }

    @Provide
    Arbitrary<BigInteger> u128() {
        return unsigned(128);
    }

    @Provide
    Arbitrary<BigInteger> u256() {
        return unsigned(256);
    }

    /** Strings without lone surrogates: those have no UTF-8 form. */
    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of("a", "é", "電影", "🎬", "\u0000")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<BigInteger> unsigned(int bits) {
        return Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, BigInteger.TWO.pow(bits).subtract(BigInteger.ONE));
    }
}
