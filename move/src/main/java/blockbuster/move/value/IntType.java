package blockbuster.move.value;

import java.math.BigInteger;

/** The unsigned integer types. */
public enum IntType {
    U8(8),
    U16(16),
    U32(32),
    U64(64),
    U128(128),
    U256(256);

    private final int bits;
    private final BigInteger max;

    IntType(int bits) {
        this.bits = bits;
        this.max = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
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

    boolean isSmall() {
        return bits <= 64;
    }
}
