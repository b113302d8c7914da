package blockbuster.sui.rpc;

import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A transaction and what it did.
 *
 * @param sender when the answer tells
 * @param checkpoint and {@code timestamp}: once it is in a checkpoint
 */
public record ExecutedTransaction(
        Digest digest,
        @Nullable SuiAddress sender,
        ExecutionStatus status,
        GasUsed gasUsed,
        List<ChangedObject> changes,
        List<SuiEvent> events,
        @Nullable Long checkpoint,
        @Nullable Instant timestamp) {
    public ExecutedTransaction {
        changes = List.copyOf(changes);
        events = List.copyOf(events);
    }

    public boolean succeeded() {
        return status instanceof ExecutionStatus.Success;
    }

    /** The objects it made, of a type whatever its type arguments are. */
    public Stream<ChangedObject> created(SuiAddress packageId, String module, String name) {
        return changes.stream()
                .filter(changed -> changed.change() == ChangedObject.Change.CREATED)
                .filter(changed -> changed.type() != null && changed.type().is(packageId, module, name));
    }

    /** @throws SuiException unless it published a package */
    public SuiAddress publishedPackage() {
        return changes.stream()
                .filter(changed -> changed.change() == ChangedObject.Change.PUBLISHED)
                .map(ChangedObject::id)
                .findFirst()
                .orElseThrow(() -> new SuiException("transaction " + digest + " published no package"));
    }

    /**
     * This transaction, if it succeeded.
     *
     * @throws MoveAbortException when Move code aborted
     * @throws TransactionFailedException when it failed otherwise
     */
    public ExecutedTransaction orThrow() {
        return switch (status) {
            case ExecutionStatus.Success() -> this;
            case ExecutionStatus.Failure failure -> throw TransactionFailedException.of(digest, failure);
        };
    }
}
