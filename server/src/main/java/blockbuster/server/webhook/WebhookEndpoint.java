package blockbuster.server.webhook;

import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where events are posted to.
 *
 * @param events their types; empty for all
 * @param disabledAt absent as long as it gets events
 */
record WebhookEndpoint(
        UUID id,
        SuiAddress owner,
        Scope scope,
        String url,
        List<String> events,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    WebhookEndpoint {
        events = List.copyOf(events);
    }

    boolean wants(String event) {
        return events.isEmpty() || events.contains(event);
    }

    enum Scope {
        /** What concerns its owner. */
        OWN,
        /** Everything; for administrators. */
        PLATFORM
    }
}
