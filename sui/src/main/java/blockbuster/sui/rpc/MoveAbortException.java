package blockbuster.sui.rpc;

import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import org.jspecify.annotations.Nullable;

/** Move code aborted: a contract refused. Package, module and code tell which rule. */
public final class MoveAbortException extends TransactionFailedException {
    private final transient ExecutionStatus.MoveAbort abort;

    MoveAbortException(Digest digest, ExecutionStatus.Failure failure, ExecutionStatus.MoveAbort abort) {
        super(message(abort), digest, failure);
        this.abort = abort;
    }

    public SuiAddress packageId() {
        return abort.packageId();
    }

    public String module() {
        return abort.module();
    }

    public @Nullable String function() {
        return abort.function();
    }

    public long code() {
        return abort.code();
    }

    /** The error constant's name where the code carries one. */
    public @Nullable String constantName() {
        return abort.constantName();
    }

    private static String message(ExecutionStatus.MoveAbort abort) {
        String reason = abort.constantName() == null
                ? "code " + Long.toUnsignedString(abort.code())
                : abort.constantName() + " (code " + Long.toUnsignedString(abort.code()) + ")";
        String function = abort.function() == null ? "" : "::" + abort.function();
        return "the contract refused: " + abort.packageId().toShortString() + "::" + abort.module() + function
                + " aborted with " + reason;
    }
}
