package blockbuster.localnet.ledger;

import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.ExecutionResult;
import blockbuster.localnet.LocalnetException;
import blockbuster.localnet.ledger.Finished.Ending;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings finished transactions to disk, as many in one synced write as came while the last one took, and then answers their
 * senders. Refusals wait in the same queue, as they may be due to what is not on disk yet. When the disk fails, everything
 * after it fails too: later transactions rest on earlier ones. One thread runs it.
 */
final class Committer implements Runnable {
    private final CommitQueue queue;
    private final Overlay overlay;
    private final Chain chain;
    private final Consumer<Finished> settled;
    private @Nullable LocalnetException failure;

    /** {@code settled} is told of each transaction before its sender is. */
    Committer(CommitQueue queue, Overlay overlay, Chain chain, Consumer<Finished> settled) {
        this.queue = queue;
        this.overlay = overlay;
        this.chain = chain;
        this.settled = settled;
    }

    @Override
    public void run() {
        try {
            for (var group = queue.take(); !group.isEmpty(); group = queue.take()) {
                commit(group);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void commit(List<Finished> group) {
        var done = group.stream()
                .filter(finished -> finished.ending() instanceof Ending.Done)
                .toList();
        var records = record(done).iterator();
        for (var finished : group) {
            settled.accept(finished);
            if (failure != null) {
                finished.answer().completeExceptionally(failure);
                continue;
            }
            switch (finished.ending()) {
                case Ending.Done _ -> finished.answer().complete(new ExecutionResult.Executed(records.next()));
                case Ending.Refused(var rejection) -> finished.answer().complete(rejection);
                case Ending.Broken(var cause) -> finished.answer().completeExceptionally(cause);
            }
        }
    }

    private List<ExecutedTransaction> record(List<Finished> done) {
        if (done.isEmpty() || failure != null) {
            return List.of();
        }
        try {
            var records = chain.add(done);
            for (var finished : done) {
                if (finished.ending() instanceof Ending.Done(var outcome, var _)) {
                    overlay.remove(outcome);
                }
            }
            return records;
        } catch (RuntimeException e) {
            failure = e instanceof LocalnetException known
                    ? known
                    : new LocalnetException("the ledger cannot go on; start again", e);
            return List.of();
        }
    }
}
