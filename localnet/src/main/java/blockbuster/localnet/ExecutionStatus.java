package blockbuster.localnet;

import org.jspecify.annotations.Nullable;

/** How a recorded transaction ended. */
public sealed interface ExecutionStatus {
    /** All commands took effect. */
    record Success() implements ExecutionStatus {}

    /** Only gas was charged; {@code command} is the index of the failing command, if one was running. */
    record Failure(ExecutionFailure error, @Nullable Integer command) implements ExecutionStatus {}

    /** Whether all commands took effect. */
    default boolean isSuccess() {
        return this instanceof Success;
    }
}
