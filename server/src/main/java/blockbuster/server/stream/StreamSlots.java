package blockbuster.server.stream;

import blockbuster.server.redis.RedisKeys;
import blockbuster.server.settings.StreamSettings;
import blockbuster.sui.SuiAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * The limit of concurrent sessions per membership. Redis decides, atomically; when it has lost a membership's sessions
 * they are put back from PostgreSQL first, and while it is away PostgreSQL decides under a lock. A session holds its slot
 * as long as it shows signs of life.
 */
@Component
class StreamSlots {

    private static final Logger log = LoggerFactory.getLogger(StreamSlots.class);
    private static final long UNKNOWN = -1;

    private final Scripts scripts;
    private final StringRedisTemplate redis;
    private final StreamSessions sessions;
    private final StreamSettings settings;
    private final Clock clock;

    StreamSlots(
            Scripts scripts, StringRedisTemplate redis, StreamSessions sessions, StreamSettings settings, Clock clock) {
        this.scripts = scripts;
        this.redis = redis;
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Gives a session a slot, unless all are taken; one that holds a slot keeps it. Must be called in the transaction that
     * makes the session active.
     */
    boolean acquire(SuiAddress membership, UUID session, int limit) {
        try {
            long answer = acquire(membership, session, limit, false);
            if (answer == UNKNOWN) {
                restore(membership);
                answer = acquire(membership, session, limit, true);
            }
            return answer == 1;
        } catch (DataAccessException redisIsAway) {
            return acquireInDatabase(membership, session, limit);
        }
    }

    /** Notes a sign of life; false if the session holds no slot any more. */
    boolean touch(SuiAddress membership, UUID session) {
        var now = clock.instant();
        try {
            return scripts.touch(
                            RedisKeys.STREAM_ACTIVE.of(membership),
                            session,
                            now.toEpochMilli(),
                            settings.silence().toMillis(),
                            RedisKeys.STREAM_ACTIVE.lifetime().toMillis())
                    == 1;
        } catch (DataAccessException redisIsAway) {
            return sessions.touch(session, now, silenceLimit());
        }
    }

    /** When a session last showed life as far as Redis knows; the epoch if it knows nothing. */
    Instant lastSeen(SuiAddress membership, UUID session) {
        try {
            var score = redis.opsForZSet().score(RedisKeys.STREAM_ACTIVE.of(membership), session.toString());
            return score == null ? Instant.EPOCH : Instant.ofEpochMilli(score.longValue());
        } catch (DataAccessException redisIsAway) {
            return Instant.EPOCH;
        }
    }

    void release(SuiAddress membership, UUID session) {
        try {
            redis.opsForZSet().remove(RedisKeys.STREAM_ACTIVE.of(membership), session.toString());
        } catch (DataAccessException redisIsAway) {
            // The slot frees itself after a while of silence.
            log.atDebug().setCause(redisIsAway).log("slot.unreleased");
        }
    }

    /** Signs of life must be younger than this. */
    Instant silenceLimit() {
        return clock.instant().minus(settings.silence());
    }

    private long acquire(SuiAddress membership, UUID session, int limit, boolean complete) {
        return scripts.acquire(
                RedisKeys.STREAM_ACTIVE.of(membership),
                session,
                clock.millis(),
                settings.silence().toMillis(),
                limit,
                RedisKeys.STREAM_ACTIVE.lifetime().toMillis(),
                complete ? 1 : 0);
    }

    private void restore(SuiAddress membership) {
        for (var session : sessions.alive(membership, silenceLimit())) {
            redis.opsForZSet()
                    .add(RedisKeys.STREAM_ACTIVE.of(membership), session.id().toString(), (double)
                            session.lastSeenAt().toEpochMilli());
        }
    }

    private boolean acquireInDatabase(SuiAddress membership, UUID session, int limit) {
        sessions.lockMembership(membership);
        long others = sessions.alive(membership, silenceLimit()).stream()
                .filter(other -> !other.id().equals(session))
                .count();
        return others < limit;
    }
}
