package blockbuster.server.chain.internal;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes checkpoints' events in the transaction that moves the cursor past them. */
@Component
class Mirror {

    private final CheckpointCursor cursor;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;

    Mirror(CheckpointCursor cursor, ApplicationEventPublisher publisher, TransactionTemplate transaction) {
        this.cursor = cursor;
        this.publisher = publisher;
        this.transaction = transaction;
    }

    /** Applies consecutive checkpoints, all or none. */
    void apply(List<CheckpointEvents> checkpoints) {
        transaction.executeWithoutResult(status -> {
            checkpoints.forEach(checkpoint -> checkpoint.events().forEach(publisher::publishEvent));
            cursor.advance(
                    checkpoints.getFirst().checkpoint(), checkpoints.getLast().checkpoint() + 1);
        });
    }
}
