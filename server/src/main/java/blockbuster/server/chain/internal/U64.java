package blockbuster.server.chain.internal;

import java.math.BigInteger;
import java.time.Instant;

/** Sui's unsigned 64-bit integers, which a Java long only carries. */
final class U64 {
    private static final int BITS = 64;

    private U64() {}

    static BigInteger toBig(long unsigned) {
        return new BigInteger(Long.toUnsignedString(unsigned));
    }

    static long of(BigInteger value) {
        if (value.signum() < 0 || value.bitLength() > BITS) {
            throw new IllegalArgumentException(value + " is no unsigned 64-bit integer");
        }
        return value.longValue();
    }

    static Instant time(long epochMillis) {
        return Instant.ofEpochMilli(epochMillis);
    }
}
