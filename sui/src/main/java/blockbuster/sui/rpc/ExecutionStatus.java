package blockbuster.sui.rpc;

import blockbuster.sui.SuiAddress;
import org.jspecify.annotations.Nullable;

/** How execution ended. A failed transaction has paid for gas and changed nothing else. */
public sealed interface ExecutionStatus {
    /** Every command ran. */
    record Success() implements ExecutionStatus {}

    /**
     * A command failed.
     *
     * @param kind the protocol's name, as {@code MOVE_ABORT} or {@code INSUFFICIENT_GAS}
     * @param command the index of the command, when known
     * @param abort set for {@code MOVE_ABORT}
     */
    record Failure(
            String kind,
            String description,
            @Nullable Long command,
            @Nullable MoveAbort abort) implements ExecutionStatus {
        private static final String CONGESTION = "EXECUTION_CANCELED_DUE_TO_CONSENSUS_OBJECT_CONGESTION";

        /** Whether others paid more for a shared object that had too much to do: nothing ran. */
        public boolean congested() {
            return kind.equals(CONGESTION);
        }
    }

    /**
     * Where and why Move code gave up.
     *
     * @param packageId the package as first published
     * @param constantName the error constant's name where the code carries one
     */
    record MoveAbort(
            SuiAddress packageId,
            String module,
            @Nullable String function,
            long code,
            @Nullable String constantName) {}
}
