package blockbuster.move.value;

import blockbuster.move.VmException;
import java.math.BigInteger;

/** A u128 or u256. */
public record BigInt(IntType type, BigInteger value) implements IntValue {
    static BigInt checked(IntType type, BigInteger value) {
        if (value.signum() < 0 || value.bitLength() > type.bits()) {
            throw VmException.arithmetic("out of the range of " + type);
        }
        return new BigInt(type, value);
    }

    @Override
    public BigInteger toBigInteger() {
        return value;
    }

    @Override
    public long toLong() {
        return value.longValue();
    }

    @Override
    public IntValue add(IntValue other) {
        return checked(type, value.add(big(other)));
    }

    @Override
    public IntValue subtract(IntValue other) {
        return checked(type, value.subtract(big(other)));
    }

    @Override
    public IntValue multiply(IntValue other) {
        return checked(type, value.multiply(big(other)));
    }

    @Override
    public IntValue divide(IntValue other) {
        return new BigInt(type, value.divide(divisor(other)));
    }

    @Override
    public IntValue remainder(IntValue other) {
        return new BigInt(type, value.remainder(divisor(other)));
    }

    @Override
    public IntValue and(IntValue other) {
        return new BigInt(type, value.and(big(other)));
    }

    @Override
    public IntValue or(IntValue other) {
        return new BigInt(type, value.or(big(other)));
    }

    @Override
    public IntValue xor(IntValue other) {
        return new BigInt(type, value.xor(big(other)));
    }

    @Override
    public IntValue shiftLeft(int distance) {
        return new BigInt(type, value.shiftLeft(checkedDistance(distance)).and(type.max()));
    }

    @Override
    public IntValue shiftRight(int distance) {
        return new BigInt(type, value.shiftRight(checkedDistance(distance)));
    }

    @Override
    public int compareTo(IntValue other) {
        return value.compareTo(big(other));
    }

    private BigInteger divisor(IntValue other) {
        var right = big(other);
        if (right.signum() == 0) {
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

    private BigInteger big(IntValue other) {
        if (other instanceof BigInt(var otherType, var right) && otherType == type) {
            return right;
        }
        throw VmException.typeError("integers of different types");
    }
}
