package blockbuster.bcs;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads Binary Canonical Serialization from bytes nobody vouches for. Only the canonical encoding is accepted (minimal
 * ULEB128, booleans and option tags of 0 or 1, valid UTF-8), and a length is checked against the bytes left before
 * anything of that size is allocated. Every method throws {@link BcsException} on bytes that break a rule. Not
 * thread-safe.
 */
public final class BcsReader {
    private static final int MAX_ULEB_BYTES = 5;

    private final byte[] input;
    private int position;

    /** Reads from the array itself: the caller must not change it meanwhile. */
    public BcsReader(byte[] input) {
        this.input = input;
    }

    /** Decodes the whole input as one value; bytes left over are refused. */
    public static <T> T decode(byte[] input, Function<BcsReader, T> decoder) {
        var reader = new BcsReader(input);
        T value = decoder.apply(reader);
        reader.requireEnd();
        return value;
    }

    public int u8() {
        require(1);
        return input[position++] & 0xff;
    }

    public int u16() {
        return (int) littleEndian(2);
    }

    public long u32() {
        return littleEndian(4);
    }

    /** The 64 bits as they are; negative from 2^63 on. */
    public long u64() {
        return littleEndian(8);
    }

    public BigInteger u128() {
        return big(16);
    }

    public BigInteger u256() {
        return big(32);
    }

    public boolean bool() {
        int value = u8();
        if (value > 1) {
            throw error("a boolean must be 0 or 1, not " + value);
        }
        return value == 1;
    }

    /** A length or an enum tag, in 0..2^31-1. */
    public int uleb128() {
        long value = 0;
        for (int i = 0; i < MAX_ULEB_BYTES; i++) {
            int digit = u8();
            value |= (long) (digit & 0x7f) << (7 * i);
            if (digit < 0x80) {
                return checkedUleb(value, digit == 0 && i > 0);
            }
        }
        throw error("ULEB128 longer than 5 bytes");
    }

    public byte[] bytes() {
        return fixed(uleb128());
    }

    public byte[] fixed(int length) {
        require(length);
        position += length;
        return Arrays.copyOfRange(input, position - length, position);
    }

    public String string() {
        int length = uleb128();
        require(length);
        var encoded = ByteBuffer.wrap(input, position, length);
        position += length;
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(encoded).toString();
        } catch (CharacterCodingException malformed) {
            throw new BcsException("at byte " + position + ": not UTF-8", malformed);
        }
    }

    public <T> @Nullable T option(Function<BcsReader, T> element) {
        return bool() ? element.apply(this) : null;
    }

    /** An immutable list; every element must take at least one byte, so that a length cannot promise more than there is. */
    public <T> List<T> vector(Function<BcsReader, T> element) {
        int length = uleb128();
        require(length);
        var values = new ArrayList<T>(Math.min(length, 1024));
        for (int i = 0; i < length; i++) {
            values.add(element.apply(this));
        }
        return List.copyOf(values);
    }

    /** The offset of the next byte. */
    public int position() {
        return position;
    }

    public int remaining() {
        return input.length - position;
    }

    public void requireEnd() {
        if (remaining() != 0) {
            throw error(remaining() + " bytes left over");
        }
    }

    private int checkedUleb(long value, boolean padded) {
        if (padded) {
            throw error("ULEB128 with a needless last digit");
        }
        if (value > Integer.MAX_VALUE) {
            throw error("ULEB128 value too large: " + value);
        }
        return (int) value;
    }

    private long littleEndian(int width) {
        require(width);
        long value = 0;
        for (int i = 0; i < width; i++) {
            value |= (input[position++] & 0xffL) << (8 * i);
        }
        return value;
    }

    private BigInteger big(int width) {
        byte[] bigEndian = fixed(width);
        for (int i = 0; i < width / 2; i++) {
            byte low = bigEndian[i];
            bigEndian[i] = bigEndian[width - 1 - i];
            bigEndian[width - 1 - i] = low;
        }
        return new BigInteger(1, bigEndian);
    }

    private void require(int length) {
        if (length > remaining()) {
            throw error("needs " + length + " bytes, has " + remaining());
        }
    }

    private BcsException error(String message) {
        return new BcsException("at byte " + position + ": " + message);
    }
}
