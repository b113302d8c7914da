package blockbuster.server.chain.internal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes a checkpoint's events in the transaction that moves the cursor past it. */
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

    /** Applies a checkpoint; those between the saved cursor and it had no events. */
    void apply(long saved, CheckpointEvents checkpoint) {
        transaction.executeWithoutResult(status -> {
            cursor.advance(saved, checkpoint.checkpoint() + 1);
            checkpoint.events().forEach(publisher::publishEvent);
        });
    }
}
