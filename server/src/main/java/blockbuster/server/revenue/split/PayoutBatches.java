package blockbuster.server.revenue.split;

import java.util.ArrayList;
import java.util.List;

/** Cuts a list of payouts into batches that one transaction each can pay. */
public final class PayoutBatches {
    /** 500 × 32 bytes of addresses stay below the 16 KiB that Sui allows one pure argument. */
    public static final int MOST_PAYEES = 500;

    private PayoutBatches() {}

    /** Keeps the order; every batch but the last is full. */
    public static List<BatchPlan> of(List<Payout> payouts) {
        return of(payouts, MOST_PAYEES);
    }

    static List<BatchPlan> of(List<Payout> payouts, int mostPayees) {
        var batches = new ArrayList<BatchPlan>();
        for (int from = 0; from < payouts.size(); from += mostPayees) {
            batches.add(
                    new BatchPlan(batches.size(), payouts.subList(from, Math.min(payouts.size(), from + mostPayees))));
        }
        return List.copyOf(batches);
    }
}
