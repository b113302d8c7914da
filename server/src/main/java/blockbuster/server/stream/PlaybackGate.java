package blockbuster.server.stream;

import blockbuster.server.stream.StreamSession.State;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets playlist and key requests of live sessions pass, each a sign of life. A session that was settled for silence takes
 * a slot again and goes on; an ended one is refused for good.
 */
@Component
class PlaybackGate {

    private static final int SESSIONS = 50_000;

    private final StreamTokens tokens;
    private final StreamSessions sessions;
    private final StreamSlots slots;
    private final LiveSessions live;
    private final TransactionTemplate transactions;
    private final Clock clock;
    /** Only what never changes of a session is used from here. */
    private final Cache<UUID, StreamSession> known = Caffeine.newBuilder()
            .maximumSize(SESSIONS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    PlaybackGate(
            StreamTokens tokens,
            StreamSessions sessions,
            StreamSlots slots,
            LiveSessions live,
            TransactionTemplate transactions,
            Clock clock) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.slots = slots;
        this.live = live;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The session of a request, by its path and the token of its address. */
    StreamSession enter(UUID sessionId, String token) {
        var claims = tokens.verify(token)
                .filter(named -> named.sessionId().equals(sessionId))
                .orElseThrow(StreamProblems::badToken);
        var session = known.get(claims.sessionId(), id -> sessions.find(id).orElseThrow(StreamProblems::badToken));
        if (!live.contains(session.id())) {
            var now = clock.instant();
            if (!slots.touch(session.membershipId(), session.id())) {
                transactions.executeWithoutResult(status -> resume(session.id()));
            }
            live.add(session.id(), now);
        }
        return session;
    }

    private void resume(UUID id) {
        var session = sessions.lock(id).orElseThrow(StreamProblems::badToken);
        if (session.state() == State.ENDED) {
            throw StreamProblems.ended();
        }
        if (!slots.acquire(session.membershipId(), id, session.maxStreams())) {
            throw StreamProblems.tooManyStreams(session);
        }
        sessions.resume(id, clock.instant());
    }
}
