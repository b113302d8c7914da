package blockbuster.move.value;

import blockbuster.move.VmException;
import java.math.BigInteger;

/** An integer of up to 64 bits; {@code bits} is the value, unsigned. */
public record SmallInt(IntType type, long bits) implements IntValue {
    static SmallInt of(IntType type, long bits) {
        return type.small(bits);
    }

    static SmallInt checked(IntType type, BigInteger value) {
        if (value.signum() < 0 || value.bitLength() > type.bits()) {
            throw VmException.arithmetic("out of the range of " + type);
        }
        return of(type, value.longValue());
    }

    @Override
    public BigInteger toBigInteger() {
        var low = BigInteger.valueOf(bits & Long.MAX_VALUE);
        return bits >= 0 ? low : low.setBit(63);
    }

    @Override
    public long toLong() {
        return bits;
    }

    @Override
    public IntValue add(IntValue other) {
        long right = small(other);
        long sum = bits + right;
        if (Long.compareUnsigned(sum, bits) < 0) {
            throw overflow();
        }
        return inRange(sum);
    }

    @Override
    public IntValue subtract(IntValue other) {
        long right = small(other);
        if (Long.compareUnsigned(bits, right) < 0) {
            throw overflow();
        }
        return of(type, bits - right);
    }

    @Override
    public IntValue multiply(IntValue other) {
        long right = small(other);
        if (Math.unsignedMultiplyHigh(bits, right) != 0) {
            throw overflow();
        }
        return inRange(bits * right);
    }

    @Override
    public IntValue divide(IntValue other) {
        return of(type, Long.divideUnsigned(bits, divisor(other)));
    }

    @Override
    public IntValue remainder(IntValue other) {
        return of(type, Long.remainderUnsigned(bits, divisor(other)));
    }

    @Override
    public IntValue and(IntValue other) {
        return of(type, bits & small(other));
    }

    @Override
    public IntValue or(IntValue other) {
        return of(type, bits | small(other));
    }

    @Override
    public IntValue xor(IntValue other) {
        return of(type, bits ^ small(other));
    }

    @Override
    public IntValue shiftLeft(int distance) {
        return of(type, (bits << checkedDistance(distance)) & type.mask());
    }

    @Override
    public IntValue shiftRight(int distance) {
        return of(type, bits >>> checkedDistance(distance));
    }

    @Override
    public int compareTo(IntValue other) {
        return Long.compareUnsigned(bits, small(other));
    }

    private IntValue inRange(long result) {
        if ((result & ~type.mask()) != 0) {
            throw overflow();
        }
        return of(type, result);
    }

    private long divisor(IntValue other) {
        long right = small(other);
        if (right == 0) {
            throw VmException.arithmetic("division by zero");
        }
        return right;
    }

    private int checkedDistance(int distance) {
        if (distance >= type.bits()) {
            throw VmException.arithmetic("shift by " + distance);
        }
        return distance;
    }

    private long small(IntValue other) {
        if (other instanceof SmallInt(var otherType, var value) && otherType == type) {
            return value;
        }
        throw VmException.typeError("integers of different types");
    }

    private VmException overflow() {
        return VmException.arithmetic("out of the range of " + type);
    }
}
