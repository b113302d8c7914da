package blockbuster.sui.rpc;

import blockbuster.sui.SuiException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** Waiting for other transactions of the same sender, no longer than a deadline. */
final class Waiting {
    /** A clock that is set by hand is looked at again after so long. */
    private static final long LOOK_AGAIN_MS = 1_000;

    private Waiting() {}

    /** Returns at a signal or after a while; the caller looks whether what it waits for has happened. */
    @SuppressWarnings("WaitNotInLoop") // the callers loop
    static void on(Condition signal, Deadline deadline, String why) {
        long left = deadline.left().toMillis();
        if (left <= 0) {
            throw new SuiException("the transaction was not sent in time: " + why + "; try again");
        }
        try {
            boolean _ = signal.await(Math.min(left, LOOK_AGAIN_MS), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SuiException("interrupted while waiting: " + why, interrupted);
        }
    }
}
