package blockbuster.server.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The sessions that this server knows to be alive. It believes that for a few seconds without asking, which is how much
 * longer a session may play here that was ended on another server. Thread-safe.
 */
@Component
class LiveSessions {

    static final Duration BELIEVED = Duration.ofSeconds(5);

    private static final int SESSIONS = 50_000;

    private final Clock clock;
    private final Cache<UUID, Instant> seen =
            Caffeine.newBuilder().maximumSize(SESSIONS).build();

    LiveSessions(Clock clock) {
        this.clock = clock;
    }

    boolean contains(UUID session) {
        var at = seen.getIfPresent(session);
        return at != null && clock.instant().isBefore(at.plus(BELIEVED));
    }

    /** To be called with a time from before the question was asked that says it lives. */
    void add(UUID session, Instant at) {
        seen.put(session, at);
    }

    void remove(UUID session) {
        seen.invalidate(session);
    }
}
