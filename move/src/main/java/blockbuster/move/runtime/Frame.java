package blockbuster.move.runtime;

import blockbuster.move.CodeLocation;
import blockbuster.move.StatusCode;
import blockbuster.move.VmException;
import blockbuster.move.value.Container;
import blockbuster.move.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call: its function, type arguments, locals and the next instruction. References point into it as a container. */
final class Frame implements Container {
    private final LoadedFunction function;
    private final Code code;
    private final List<Type> typeArguments;
    private final int typeNodes;
    private final @Nullable Value[] locals;
    private int next;

    Frame(LoadedFunction function, Code code, List<Type> typeArguments) {
        this.function = function;
        this.code = code;
        this.typeArguments = typeArguments;
        this.typeNodes = Type.nodes(typeArguments);
        this.locals = new @Nullable Value[code.locals()];
    }

    LoadedFunction function() {
        return function;
    }

    Code code() {
        return code;
    }

    Pools pools() {
        return function.module().pools();
    }

    NewValues newValues() {
        return function.module().newValues();
    }

    List<Type> typeArguments() {
        return typeArguments;
    }

    /** Refuses more types of this many parts, the frame's own type arguments counted too. */
    void requireNodes(int more) {
        if (1 + typeNodes + more > Type.MAX_NODES) {
            throw new VmException(StatusCode.VM_MAX_TYPE_NODES_REACHED, "types have too many parts");
        }
    }

    int advance() {
        return next++;
    }

    void jump(int target) {
        next = target;
    }

    /** Where the instruction is that {@link #advance} gave last. */
    CodeLocation location() {
        return function.location(next - 1);
    }

    Value move(int local) {
        var value = get(local);
        locals[local] = null;
        return value;
    }

    @Override
    public Value get(int index) {
        var value = locals[index];
        if (value == null) {
            throw new VmException(StatusCode.UNKNOWN_INVARIANT_VIOLATION_ERROR, "local " + index + " has no value");
        }
        return value;
    }

    @Override
    public void set(int index, Value value) {
        locals[index] = value;
    }
}
