package blockbuster.sui.rpc;

import blockbuster.sui.Digest;
import java.time.Instant;
import java.util.List;

/** A block of the chain: transactions in the order in which they took effect. */
public record Checkpoint(
        long sequenceNumber, Digest digest, Instant timestamp, List<ExecutedTransaction> transactions) {
    public Checkpoint {
        transactions = List.copyOf(transactions);
    }
}
