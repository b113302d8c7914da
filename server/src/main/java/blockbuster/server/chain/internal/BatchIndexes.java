package blockbuster.server.chain.internal;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.objects.PayoutBatch;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells which batch object is which. */
@Component
class BatchIndexes {

    private final SuiNode node;

    BatchIndexes(SuiNode node) {
        this.node = node;
    }

    /**
     * The ids ordered by the batches' own indexes. Asked after the opening and before the first payment is noted, so all
     * of them still exist, unless a payment's answer was lost: the caller never opens again after it began to pay.
     */
    List<SuiAddress> ordered(List<SuiAddress> batches) {
        return node.ask(client -> client.getObjects(batches)).values().stream()
                .map(PayoutBatch::of)
                .sorted(Comparator.comparingLong(PayoutBatch::index))
                .map(PayoutBatch::id)
                .toList();
    }
}
