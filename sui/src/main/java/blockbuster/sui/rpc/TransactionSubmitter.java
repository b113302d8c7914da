package blockbuster.sui.rpc;

import blockbuster.sui.Digest;
import blockbuster.sui.crypto.SuiSignature;
import blockbuster.sui.transaction.TransactionData;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gets one signed transaction executed: when no answer comes, looks it up by its digest and sends the same bytes again,
 * until a deadline. A transaction runs once, however often it is sent. Safe for any number of threads.
 */
public final class TransactionSubmitter {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(60);

    private final SuiClient client;
    private final Timing timing;

    public TransactionSubmitter(SuiClient client, Timing timing) {
        this.client = client;
        this.timing = timing;
    }

    /**
     * Returns once it ran, whether it succeeded or failed.
     *
     * @throws SuiRpcException of kind REFUSED when it did not run and never will with these inputs; of kind UNREACHABLE
     *     when the deadline passed without an answer: it may have run, and the same call may be repeated
     */
    public ExecutedTransaction submit(TransactionData transaction, List<SuiSignature> signatures, Duration timeout) {
        return submit(transaction.encode(), signatures, timing.deadline(timeout));
    }

    ExecutedTransaction submit(byte[] bytes, List<SuiSignature> signatures, Deadline deadline) {
        @Nullable SuiRpcException unanswered = null;
        for (int attempt = 1; ; attempt++) {
            try {
                return client.execute(bytes, signatures, callTime(deadline));
            } catch (SuiRpcException failed) {
                if (failed.unreachable()) {
                    unanswered = failed;
                }
                if (unanswered == null) {
                    throw failed;
                }
                // A refusal after silence proves nothing: the attempt before may be what moved the inputs on.
                Optional<ExecutedTransaction> ran = find(bytes);
                if (ran.isPresent()) {
                    return ran.get();
                }
                if (!deadline.pause(attempt)) {
                    throw unanswered;
                }
            }
        }
    }

    /** Empty also when the node does not say: then the bytes are simply sent again. */
    private Optional<ExecutedTransaction> find(byte[] bytes) {
        Digest digest = TransactionData.digest(bytes);
        try {
            return client.getTransaction(digest);
        } catch (SuiRpcException unanswered) {
            return Optional.empty();
        }
    }

    private static Duration callTime(Deadline deadline) {
        Duration left = deadline.left();
        Duration longest = left.compareTo(LONGEST_CALL) < 0 ? left : LONGEST_CALL;
        return longest.isPositive() ? longest : Duration.ofMillis(1);
    }
}
