package blockbuster.localnet;

import java.time.Duration;
import java.util.Optional;

/**
 * Checkpoints in order, without gaps, from the subscription on. The queue is bounded: whoever does not keep up is dropped
 * rather than waited for. For one thread.
 */
public interface CheckpointSubscription extends AutoCloseable {
    /**
     * The next checkpoint, or empty if none came in time.
     *
     * @throws LocalnetException when the subscriber was too slow, or the ledger is closed
     */
    Optional<Checkpoint> next(Duration timeout) throws InterruptedException;

    @Override
    void close();
}
