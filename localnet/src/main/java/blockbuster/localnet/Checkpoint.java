package blockbuster.localnet;

import blockbuster.sui.Digest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A checkpoint: the transactions that became final with it, chained to the one before by digest. */
public record Checkpoint(
        long sequence,
        long epoch,
        long timestampMs,
        Digest digest,
        Digest contentDigest,
        @Nullable Digest previousDigest,
        long networkTotalTransactions,
        List<Digest> transactions) {
    public Checkpoint {
        transactions = List.copyOf(transactions);
    }
}
