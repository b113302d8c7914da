package blockbuster.move.value;

import blockbuster.move.VmException;
import java.util.Arrays;

/** A {@code vector<u8>}. */
public final class ByteVector extends VectorValue {
    private byte[] bytes;
    private int size;

    /** The bytes themselves; takes ownership of the array. */
    public ByteVector(byte[] bytes) {
        this.bytes = bytes;
        this.size = bytes.length;
    }

    /** The bytes, a fresh copy. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    boolean sameBytes(ByteVector other) {
        return Arrays.equals(bytes, 0, size, other.bytes, 0, other.size);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void push(Value value) {
        requireRoom(size);
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(16, size * 2));
        }
        bytes[size++] = byteOf(value);
    }

    @Override
    public Value pop() {
        if (size == 0) {
            throw popEmpty();
        }
        return IntValue.u8(bytes[--size]);
    }

    @Override
    public void swap(long left, long right) {
        int i = checked(left);
        int j = checked(right);
        byte kept = bytes[i];
        bytes[i] = bytes[j];
        bytes[j] = kept;
    }

    @Override
    public Value get(int index) {
        return IntValue.u8(bytes[checked(index)]);
    }

    @Override
    public void set(int index, Value value) {
        bytes[checked(index)] = byteOf(value);
    }

    private static byte byteOf(Value value) {
        if (value instanceof SmallInt(var type, var bits) && type == IntType.U8) {
            return (byte) bits;
        }
        throw VmException.typeError("not a u8");
    }
}
