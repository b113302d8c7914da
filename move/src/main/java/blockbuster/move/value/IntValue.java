package blockbuster.move.value;

import blockbuster.move.VmException;
import java.math.BigInteger;

/**
 * An unsigned integer. Both operands of an operation have the same type; a result out of range is
 * {@link blockbuster.move.StatusCode#ARITHMETIC_ERROR}.
 */
public sealed interface IntValue extends Value, Comparable<IntValue> permits SmallInt, BigInt {
    /** The type. */
    IntType type();

    /** The value, never negative. */
    BigInteger toBigInteger();

    /** The low 64 bits. */
    long toLong();

    /** Sum. */
    IntValue add(IntValue other);

    /** Difference. */
    IntValue subtract(IntValue other);

    /** Product. */
    IntValue multiply(IntValue other);

    /** Quotient. */
    IntValue divide(IntValue other);

    /** Remainder. */
    IntValue remainder(IntValue other);

    /** Bits in both. */
    IntValue and(IntValue other);

    /** Bits in either. */
    IntValue or(IntValue other);

    /** Bits in one. */
    IntValue xor(IntValue other);

    /** Shift left; bits beyond the width are lost. */
    IntValue shiftLeft(int distance);

    /** Shift right. */
    IntValue shiftRight(int distance);

    /** The same number in another type. */
    default IntValue castTo(IntType target) {
        if (target == type()) {
            return this;
        }
        if (toBigInteger().bitLength() > target.bits()) {
            throw VmException.arithmetic("does not fit " + target);
        }
        return target.isSmall() ? SmallInt.of(target, toLong()) : new BigInt(target, toBigInteger());
    }

    /** The integer {@code value} as {@code type}; throws if it does not fit. */
    static IntValue of(IntType type, BigInteger value) {
        return type.isSmall() ? SmallInt.checked(type, value) : BigInt.checked(type, value);
    }

    /** A u64; the long's 64 bits are taken as unsigned. */
    static IntValue u64(long value) {
        return SmallInt.of(IntType.U64, value);
    }

    /** A u8. */
    static IntValue u8(int value) {
        return SmallInt.of(IntType.U8, value & 0xFF);
    }
}
