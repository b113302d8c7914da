package blockbuster.move.runtime;

import blockbuster.move.StatusCode;
import blockbuster.move.VmException;
import blockbuster.move.value.BoolValue;
import blockbuster.move.value.IntValue;
import blockbuster.move.value.Reference;
import blockbuster.move.value.Value;
import blockbuster.move.value.VectorValue;
import org.jspecify.annotations.Nullable;

/** The operands of one execution, bounded. A value of an unexpected kind is a typed error, never a Java one. */
final class OperandStack {
    private static final int MAX_SIZE = 1024;

    private final @Nullable Value[] values = new @Nullable Value[MAX_SIZE];
    private int size;

    void push(Value value) {
        if (size == MAX_SIZE) {
            throw new VmException(StatusCode.EXECUTION_STACK_OVERFLOW, "too many operands");
        }
        values[size++] = value;
    }

    Value pop() {
        if (size == 0) {
            throw VmException.typeError("too few operands");
        }
        var value = values[--size];
        values[size] = null;
        if (value == null) {
            throw new IllegalStateException("no value below the top");
        }
        return value;
    }

    /** The top {@code count} values, the topmost last. */
    Value[] pop(int count) {
        var popped = new Value[count];
        for (int i = count - 1; i >= 0; i--) {
            popped[i] = pop();
        }
        return popped;
    }

    IntValue popInt() {
        if (pop() instanceof IntValue value) {
            return value;
        }
        throw VmException.typeError("expected an integer");
    }

    boolean popBool() {
        if (pop() instanceof BoolValue value) {
            return value.isTrue();
        }
        throw VmException.typeError("expected a boolean");
    }

    Reference popReference() {
        if (pop() instanceof Reference value) {
            return value;
        }
        throw VmException.typeError("expected a reference");
    }

    VectorValue popVectorReference() {
        if (popReference().target() instanceof VectorValue value) {
            return value;
        }
        throw VmException.typeError("expected a vector");
    }
}
