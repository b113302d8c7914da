package blockbuster.localnet;

import blockbuster.sui.Digest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint: the transactions that became final with it, in an order in which they can have run one after the other,
 * chained to the checkpoint before by digest. {@code epochGas} is what all transactions of its epoch have cost so far;
 * {@code endOfEpoch} marks the last one of its epoch.
 */
public record Checkpoint(
        long sequence,
        long epoch,
        long timestampMs,
        Digest digest,
        Digest contentDigest,
        @Nullable Digest previousDigest,
        long networkTotalTransactions,
        GasUsed epochGas,
        boolean endOfEpoch,
        List<Digest> transactions) {
    public Checkpoint {
        transactions = List.copyOf(transactions);
    }
}
