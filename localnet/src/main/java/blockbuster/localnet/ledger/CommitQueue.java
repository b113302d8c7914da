package blockbuster.localnet.ledger;

import blockbuster.localnet.ledger.Finished.Ending;
import java.util.ArrayList;
import java.util.List;

/**
 * Finished transactions on their way to disk. Adding one also shows it to later transactions, in one step: so whatever
 * started from its results stands behind it. Safe for many threads, which its monitor takes one by one.
 */
final class CommitQueue {
    private final Overlay overlay;
    private List<Finished> waiting = new ArrayList<>();
    private boolean closed;

    CommitQueue(Overlay overlay) {
        this.overlay = overlay;
    }

    synchronized void add(Finished finished) {
        if (finished.ending() instanceof Ending.Done(var outcome, var _)) {
            overlay.add(outcome);
        }
        waiting.add(finished);
        notifyAll();
    }

    /** All that waits, once there is anything; nothing at all when the queue is closed. */
    synchronized List<Finished> take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        var taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
