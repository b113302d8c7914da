package blockbuster.localnet;

import java.util.Comparator;

/** Where a transaction is in the chain: its checkpoint, and its index in that. */
public record TransactionPlace(long checkpoint, int index) implements Comparable<TransactionPlace> {
    private static final Comparator<TransactionPlace> ORDER =
            Comparator.comparingLong(TransactionPlace::checkpoint).thenComparingInt(TransactionPlace::index);

    @Override
    public int compareTo(TransactionPlace other) {
        return ORDER.compare(this, other);
    }
}
