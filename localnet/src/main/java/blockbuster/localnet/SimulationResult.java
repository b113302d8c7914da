package blockbuster.localnet;

import blockbuster.sui.Bytes;
import blockbuster.sui.TypeTag;
import blockbuster.sui.transaction.Argument;
import java.util.List;

/** What a transaction would do, or why it would be refused. */
public sealed interface SimulationResult {
    /** It ran, successfully or not. {@code outputs} has one entry for each command that ended. */
    record Simulated(ExecutedTransaction transaction, List<CommandOutput> outputs) implements SimulationResult {
        public Simulated {
            outputs = List.copyOf(outputs);
        }
    }

    /** It would be refused before execution. */
    record Refused(ExecutionResult.Rejected rejection) implements SimulationResult {}

    /** A command's results, and its arguments that it changed by reference. */
    record CommandOutput(List<Output> returnValues, List<MutatedArgument> mutatedByReference) {
        public CommandOutput {
            returnValues = List.copyOf(returnValues);
            mutatedByReference = List.copyOf(mutatedByReference);
        }
    }

    /** A value in BCS. */
    record Output(TypeTag type, Bytes value) {}

    /** An argument's value after the command. */
    record MutatedArgument(Argument argument, Output output) {}
}
