package blockbuster.localnet.ledger;

import blockbuster.localnet.ExecutionResult;
import blockbuster.localnet.execution.ExecutionOutcome;
import java.util.concurrent.CompletableFuture;

/** A transaction that has run or was refused, and whose sender still waits for the answer. */
record Finished(SignedTransaction transaction, Ending ending, CompletableFuture<ExecutionResult> answer) {
    /** How it ended. */
    sealed interface Ending {
        /** It took place at {@code timestampMs}; to be recorded. */
        record Done(ExecutionOutcome outcome, long timestampMs) implements Ending {}

        /** It changes nothing, because of what it met. */
        record Refused(ExecutionResult.Rejected rejection) implements Ending {}

        /** It changes nothing, because of a defect of ours. */
        record Broken(Throwable cause) implements Ending {}
    }
}
