package blockbuster.sui.rpc;

import blockbuster.sui.Digest;
import blockbuster.sui.SuiException;

/** A transaction ran and failed, or would fail: then it was only simulated and nothing was paid. */
public sealed class TransactionFailedException extends SuiException permits MoveAbortException {
    private final transient Digest digest;
    private final transient ExecutionStatus.Failure failure;

    TransactionFailedException(String message, Digest digest, ExecutionStatus.Failure failure) {
        super(message);
        this.digest = digest;
        this.failure = failure;
    }

    static TransactionFailedException of(Digest digest, ExecutionStatus.Failure failure) {
        ExecutionStatus.MoveAbort abort = failure.abort();
        return abort != null
                ? new MoveAbortException(digest, failure, abort)
                : new TransactionFailedException(
                        "transaction failed: " + failure.kind() + " " + failure.description(), digest, failure);
    }

    public Digest digest() {
        return digest;
    }

    public ExecutionStatus.Failure failure() {
        return failure;
    }
}
