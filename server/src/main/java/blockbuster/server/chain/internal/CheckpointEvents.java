package blockbuster.server.chain.internal;

import blockbuster.server.chain.ChainEvent;
import java.time.Instant;
import java.util.List;

/** What our contracts emitted in one checkpoint, in order; mostly nothing. */
record CheckpointEvents(long checkpoint, Instant at, List<ChainEvent> events) {
    CheckpointEvents {
        events = List.copyOf(events);
    }
}
