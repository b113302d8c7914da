package blockbuster.server.revenue.split;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a list of payouts into batches that one transaction each can pay, and that one transaction together can open and one
 * close.
 */
public final class PayoutBatches {
    /** Payouts of a batch while there are few batches: a few of them are under way at once, and a failed one is small. */
    public static final int USUAL_PAYEES = 500;
    /** Payouts of a batch when there would be too many batches: each makes one of the 2,048 objects of a transaction. */
    public static final int MOST_PAYEES = 2_000;
    /** As the contract opens at most. */
    public static final int MOST_BATCHES = 1_000;
    /** What one distribution pays at most. */
    public static final int MOST_PAYOUTS = MOST_BATCHES * MOST_PAYEES;

    private PayoutBatches() {}

    /**
     * Keeps the order; every batch but the last is full.
     *
     * @throws IllegalArgumentException when there are more payouts than one distribution pays
     */
    public static List<BatchPlan> of(List<Payout> payouts) {
        int payees = payees(payouts.size());
        var batches = new ArrayList<BatchPlan>();
        for (int from = 0; from < payouts.size(); from += payees) {
            batches.add(new BatchPlan(batches.size(), payouts.subList(from, Math.min(payouts.size(), from + payees))));
        }
        return List.copyOf(batches);
    }

    /**
     * How many payouts a full batch has.
     *
     * @throws IllegalArgumentException when there are more payouts than one distribution pays
     */
    public static int payees(int payouts) {
        int payees = Math.max(USUAL_PAYEES, Math.ceilDiv(payouts, MOST_BATCHES));
        if (payees > MOST_PAYEES) {
            throw new IllegalArgumentException(
                    "a distribution pays at most %,d creators, not %,d; raise the least payout"
                            .formatted(MOST_PAYOUTS, payouts));
        }
        return payees;
    }
}
