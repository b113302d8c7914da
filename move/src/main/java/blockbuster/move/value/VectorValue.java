package blockbuster.move.value;

import blockbuster.move.StatusCode;
import blockbuster.move.VmException;

/** A vector; bytes have a compact form of their own. */
public abstract sealed class VectorValue implements Value, Container permits ByteVector, ListVector {
    /** Elements a vector may have. */
    static final int MAX_LENGTH = 262_144;

    private static final long OUT_OF_BOUNDS = 1;
    private static final long POP_EMPTY = 2;

    /** An empty vector of bytes, or of anything else. */
    public static VectorValue empty(boolean ofBytes) {
        return ofBytes ? new ByteVector(new byte[0]) : new ListVector();
    }

    /** Number of elements. */
    public abstract int size();

    /** Appends; throws when the vector is full. */
    public abstract void push(Value value);

    /** Removes the last element; fails as Move does when empty. */
    public abstract Value pop();

    /** Exchanges two elements; fails as Move does when out of bounds. */
    public abstract void swap(long left, long right);

    /** A reference to the element at an index that Move code gave. */
    public final Reference borrow(long index) {
        return new Reference(this, checked(index));
    }

    final int checked(long index) {
        if (index < 0 || index >= size()) {
            throw new VmException(
                    StatusCode.VECTOR_OPERATION_ERROR, OUT_OF_BOUNDS, "vector index is out of bounds", null);
        }
        return (int) index;
    }

    static VmException popEmpty() {
        return new VmException(StatusCode.VECTOR_OPERATION_ERROR, POP_EMPTY, "pop from an empty vector", null);
    }

    static void requireRoom(int size) {
        if (size >= MAX_LENGTH) {
            throw new VmException(StatusCode.MEMORY_LIMIT_EXCEEDED, "vector is full");
        }
    }
}
