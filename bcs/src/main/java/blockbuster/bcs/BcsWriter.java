package blockbuster.bcs;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes values in Binary Canonical Serialization, the encoding that Sui hashes and signs. Every method returns this
 * writer. Integers are taken as unsigned: a {@code long} stands for its 64 bits. Not thread-safe.
 */
public final class BcsWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** @throws BcsException outside 0..255 */
    public BcsWriter u8(int value) {
        requireBits(value, 8);
        out.write(value);
        return this;
    }

    /** @throws BcsException outside 0..65535 */
    public BcsWriter u16(int value) {
        requireBits(value, 16);
        return littleEndian(value, 2);
    }

    /** @throws BcsException outside 0..2^32-1 */
    public BcsWriter u32(long value) {
        requireBits(value, 32);
        return littleEndian(value, 4);
    }

    /** All 64 bits of the value, read as unsigned. */
    public BcsWriter u64(long value) {
        return littleEndian(value, 8);
    }

    /** @throws BcsException outside 0..2^128-1 */
    public BcsWriter u128(BigInteger value) {
        return big(value, 16);
    }

    /** @throws BcsException outside 0..2^256-1 */
    public BcsWriter u256(BigInteger value) {
        return big(value, 32);
    }

    public BcsWriter bool(boolean value) {
        out.write(value ? 1 : 0);
        return this;
    }

    /**
     * A length or an enum tag.
     *
     * @throws BcsException if negative
     */
    public BcsWriter uleb128(int value) {
        requireBits(value, 31);
        int rest = value;
        while (rest >= 0x80) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
        return this;
    }

    /** {@code vector<u8>}: length, then bytes. */
    public BcsWriter bytes(byte[] value) {
        return uleb128(value.length).fixed(value);
    }

    /** The bytes alone, without a length. */
    public BcsWriter fixed(byte[] value) {
        out.write(value, 0, value.length);
        return this;
    }

    /** UTF-8 bytes after their length. */
    public BcsWriter string(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** 0 for null; 1 and the value otherwise. */
    public <T> BcsWriter option(@Nullable T value, BiConsumer<BcsWriter, T> element) {
        bool(value != null);
        if (value != null) {
            element.accept(this, value);
        }
        return this;
    }

    /** Length, then the elements in iteration order. */
    public <T> BcsWriter vector(Collection<? extends T> values, BiConsumer<BcsWriter, T> element) {
        uleb128(values.size());
        values.forEach(value -> element.accept(this, value));
        return this;
    }

    public byte[] toByteArray() {
        return out.toByteArray();
    }

    private BcsWriter littleEndian(long value, int width) {
        for (int i = 0; i < width; i++) {
            out.write((int) (value >>> (8 * i)));
        }
        return this;
    }

    private BcsWriter big(BigInteger value, int width) {
        if (value.signum() < 0 || value.bitLength() > width * 8) {
            throw new BcsException(value + " does not fit u" + width * 8);
        }
        byte[] bigEndian = value.toByteArray();
        for (int i = 0; i < width; i++) {
            int at = bigEndian.length - 1 - i;
            out.write(at >= 0 ? bigEndian[at] : 0);
        }
        return this;
    }

    private static void requireBits(long value, int bits) {
        if (value < 0 || value >>> bits != 0) {
            throw new BcsException(value + " does not fit " + bits + " bits");
        }
    }
}
