package blockbuster.localnet.execution;

import blockbuster.localnet.ExecutionFailure.ArgumentErrorKind;
import blockbuster.localnet.ExecutionFailure.CommandArgumentError;
import blockbuster.move.runtime.Type;
import blockbuster.move.value.Value;
import blockbuster.sui.transaction.Argument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places of one transaction: the gas coin, the inputs, and the results of the commands so far. */
final class Slots {
    private final @Nullable Holder gasCoin;
    private final List<Slot> inputs;
    private final Map<Integer, Holder> changedPlainInputs = new HashMap<>();
    private final List<List<Holder>> results = new ArrayList<>();

    Slots(@Nullable Holder gasCoin, List<Slot> inputs) {
        this.gasCoin = gasCoin;
        this.inputs = List.copyOf(inputs);
    }

    /** Null where an address balance pays. */
    @Nullable
    Holder gasCoin() {
        return gasCoin;
    }

    List<Slot> inputs() {
        return inputs;
    }

    List<List<Holder>> results() {
        return results;
    }

    void addResults(List<Holder> ofCommand) {
        results.add(List.copyOf(ofCommand));
    }

    /** From its first change on, a plain input is a value of one type. */
    Holder changing(int plainInput, Type type, Value value) {
        return changedPlainInputs.computeIfAbsent(plainInput, _ -> Holder.result(type, value));
    }

    Slot find(int position, Argument argument) {
        return switch (argument) {
            case Argument.GasCoin() -> gasCoin(position);
            case Argument.Input(int index) -> input(position, index);
            case Argument.Result(int command) -> onlyResult(position, command);
            case Argument.NestedResult(int command, int index) -> nested(position, command, index);
        };
    }

    private Slot gasCoin(int position) {
        if (gasCoin == null) {
            throw ExecutionFailedException.argument(position, ArgumentErrorKind.INVALID_GAS_COIN_USAGE);
        }
        return new Slot.Held(gasCoin);
    }

    private Slot input(int position, int index) {
        if (index >= inputs.size()) {
            throw error(position, ArgumentErrorKind.INDEX_OUT_OF_BOUNDS, index, 0);
        }
        var changed = changedPlainInputs.get(index);
        return changed != null ? new Slot.Held(changed) : inputs.get(index);
    }

    private Slot onlyResult(int position, int command) {
        var values = resultsOf(position, command);
        if (values.size() != 1) {
            throw error(position, ArgumentErrorKind.INVALID_RESULT_ARITY, command, 0);
        }
        return new Slot.Held(values.getFirst());
    }

    private Slot nested(int position, int command, int index) {
        var values = resultsOf(position, command);
        if (index >= values.size()) {
            throw error(position, ArgumentErrorKind.SECONDARY_INDEX_OUT_OF_BOUNDS, command, index);
        }
        return new Slot.Held(values.get(index));
    }

    private List<Holder> resultsOf(int position, int command) {
        if (command >= results.size()) {
            throw error(position, ArgumentErrorKind.INDEX_OUT_OF_BOUNDS, command, 0);
        }
        return results.get(command);
    }

    private static ExecutionFailedException error(int position, ArgumentErrorKind kind, int index, int secondary) {
        return new ExecutionFailedException(new CommandArgumentError(position, kind, index, secondary));
    }
}
