package blockbuster.sui.rpc;

import blockbuster.sui.Digest;
import blockbuster.sui.SuiException;
import java.time.Duration;
import java.util.Optional;

/** Asks for a transaction until a checkpoint holds it. */
final class TransactionWait {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final SuiClient client;
    private final Digest digest;

    TransactionWait(SuiClient client, Digest digest) {
        this.client = client;
        this.digest = digest;
    }

    ExecutedTransaction await(Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            Optional<ExecutedTransaction> found = client.getTransaction(digest);
            if (found.isPresent() && found.get().checkpoint() != null) {
                return found.get();
            }
            if (System.nanoTime() >= end) {
                throw new SuiException("transaction " + digest + " is in no checkpoint after " + timeout);
            }
            Thread.sleep(pause);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }
}
