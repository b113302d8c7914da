package blockbuster.server.chain.internal;

import blockbuster.server.chain.ChainEvent;
import blockbuster.server.chain.EventPosition;
import blockbuster.sui.contract.events.ContractEvents;
import blockbuster.sui.rpc.ExecutedTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Picks our contracts' events out of transactions. */
@Component
class TransactionEvents {

    private final SuiNode node;
    private volatile @Nullable ContractEvents decoder;

    TransactionEvents(SuiNode node) {
        this.node = node;
    }

    /** The events of a transaction in a checkpoint. */
    List<ChainEvent> of(ExecutedTransaction transaction, long checkpoint, Instant at) {
        var events = new ArrayList<ChainEvent>();
        for (int index = 0; index < transaction.events().size(); index++) {
            var position = new EventPosition(checkpoint, transaction.digest().toString(), index, at);
            decoder()
                    .decode(transaction.events().get(index))
                    .flatMap(event -> EventTranslator.translate(event, position))
                    .ifPresent(events::add);
        }
        return events;
    }

    /** The events of a transaction that may be too fresh for a checkpoint: the position then has none. */
    List<ChainEvent> of(ExecutedTransaction transaction) {
        var checkpoint = transaction.checkpoint();
        var at = transaction.timestamp();
        return of(transaction, checkpoint == null ? -1 : checkpoint, at == null ? Instant.EPOCH : at);
    }

    private ContractEvents decoder() {
        var known = decoder;
        if (known == null) {
            known = new ContractEvents(node.deployment());
            decoder = known;
        }
        return known;
    }
}
