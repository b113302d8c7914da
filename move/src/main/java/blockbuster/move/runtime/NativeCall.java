package blockbuster.move.runtime;

import blockbuster.move.AccountAddress;
import blockbuster.move.StatusCode;
import blockbuster.move.VmException;
import blockbuster.move.value.AddressValue;
import blockbuster.move.value.ByteVector;
import blockbuster.move.value.IntValue;
import blockbuster.move.value.Meter;
import blockbuster.move.value.Reference;
import blockbuster.move.value.Value;
import java.util.List;

/** One call of a native function: its arguments, its type arguments and the execution that it belongs to. */
public final class NativeCall {
    private final MoveVm vm;
    private final Execution execution;
    private final List<Type> typeArguments;
    private final Value[] arguments;

    NativeCall(MoveVm vm, Execution execution, List<Type> typeArguments, Value[] arguments) {
        this.vm = vm;
        this.execution = execution;
        this.typeArguments = typeArguments;
        this.arguments = arguments;
    }

    /** The machine, for looking up types. */
    public MoveVm vm() {
        return vm;
    }

    /** What the host attached to this execution. */
    public <T> T extension(Class<T> type) {
        return type.cast(execution.extension());
    }

    /** Takes fuel. */
    public Meter meter() {
        return execution;
    }

    /** A type argument. */
    public Type typeArgument(int index) {
        return typeArguments.get(index);
    }

    /** An argument as it is. */
    public Value argument(int index) {
        if (index >= arguments.length) {
            throw VmException.typeError("native function declared with too few parameters");
        }
        return arguments[index];
    }

    /** An integer argument's low 64 bits. */
    public long u64(int index) {
        return ((IntValue) argument(index)).toLong();
    }

    /** An integer argument. */
    public IntValue integer(int index) {
        return (IntValue) argument(index);
    }

    /** An address argument. */
    public AccountAddress address(int index) {
        return ((AddressValue) argument(index)).address();
    }

    /** A {@code vector<u8>} argument, by value or by reference; charged by length. */
    public byte[] bytes(int index) {
        var value = argument(index) instanceof Reference reference ? reference.target() : argument(index);
        var vector = (ByteVector) value;
        execution.charge(vector.size() / 16);
        return vector.toBytes();
    }

    /** A reference argument. */
    public Reference reference(int index) {
        return (Reference) argument(index);
    }

    static VmException missing(LoadedFunction function) {
        return new VmException(StatusCode.MISSING_DEPENDENCY, "native function " + function + " is not supplied");
    }
}
