package blockbuster.server.chain.internal;

import blockbuster.server.chain.ChainEvent;
import blockbuster.sui.rpc.Checkpoint;
import blockbuster.sui.rpc.SuiClient;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The full node's checkpoints, with our contracts' events picked out. */
@Component
class SuiCheckpointFeed implements CheckpointFeed {

    private final SuiNode node;
    private final TransactionEvents events;

    SuiCheckpointFeed(SuiNode node, TransactionEvents events) {
        this.node = node;
        this.events = events;
    }

    @Override
    public String chainId() {
        return node.ask(SuiClient::chainId);
    }

    @Override
    public void follow(long first, Consumer<CheckpointEvents> consumer) throws InterruptedException {
        node.deployment();
        node.client().followCheckpoints(first, checkpoint -> consumer.accept(read(checkpoint)));
    }

    private CheckpointEvents read(Checkpoint checkpoint) {
        var found = new ArrayList<ChainEvent>();
        for (var transaction : checkpoint.transactions()) {
            if (transaction.succeeded()) {
                found.addAll(events.of(transaction, checkpoint.sequenceNumber(), checkpoint.timestamp()));
            }
        }
        return new CheckpointEvents(checkpoint.sequenceNumber(), checkpoint.timestamp(), found);
    }
}
