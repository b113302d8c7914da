package blockbuster.server.revenue.internal;

import blockbuster.server.revenue.split.BatchPlan;
import blockbuster.sui.SuiAddress;
import java.util.Optional;

/**
 * A batch of a run.
 *
 * @param object the batch on chain, once opened
 * @param receipt the receipt on chain, once paid
 * @param transaction digest of the payment
 */
record Batch(BatchPlan plan, Optional<SuiAddress> object, Optional<SuiAddress> receipt, Optional<String> transaction) {

    SuiAddress openedObject() {
        return object.orElseThrow(() -> new IllegalStateException("batch " + plan.index() + " is not opened yet"));
    }

    SuiAddress paidReceipt() {
        return receipt.orElseThrow(() -> new IllegalStateException("batch " + plan.index() + " is not paid yet"));
    }
}
