package blockbuster.localnet.execution;

import blockbuster.localnet.ExecutionFailure;
import blockbuster.localnet.ExecutionFailure.ArgumentErrorKind;
import blockbuster.localnet.ExecutionFailure.Kind;

/** Stops a transaction's commands: nothing but gas takes effect. Never leaves this package. */
final class ExecutionFailedException extends RuntimeException {
    private final transient ExecutionFailure failure;

    ExecutionFailedException(ExecutionFailure failure) {
        super(failure.text(), null, false, false);
        this.failure = failure;
    }

    ExecutionFailedException(Kind kind, String message) {
        this(new ExecutionFailure.Plain(kind, message));
    }

    static ExecutionFailedException argument(int argument, ArgumentErrorKind reason) {
        return new ExecutionFailedException(new ExecutionFailure.CommandArgumentError(argument, reason, 0, 0));
    }

    ExecutionFailure failure() {
        return failure;
    }
}
