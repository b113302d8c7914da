package blockbuster.move.value;

import java.math.BigInteger;
import java.util.Arrays;

/** The unsigned integer types. */
public enum IntType {
    U8(8),
    U16(16),
    U32(32),
    U64(64),
    U128(128),
    U256(256);

    private static final int CACHED = 256;

    private final int bits;
    private final BigInteger max;

    @SuppressWarnings("ImmutableEnumChecker") // filled here and never written again
    private final SmallInt[] small = new SmallInt[CACHED];

    IntType(int bits) {
        this.bits = bits;
        this.max = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
        Arrays.setAll(small, value -> new SmallInt(this, value));
    }

    /** Width in bits. */
    public int bits() {
        return bits;
    }

    /** The largest value. */
    public BigInteger max() {
        return max;
    }

    /** The mask of the low {@code bits} of a long; all ones from 64 bits on. */
    long mask() {
        return bits >= 64 ? -1L : (1L << bits) - 1;
    }

    /** Small numbers are shared: most of those that programs handle. */
    SmallInt small(long value) {
        return value >= 0 && value < CACHED ? small[(int) value] : new SmallInt(this, value);
    }

    boolean isSmall() {
        return bits <= 64;
    }
}
