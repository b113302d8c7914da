package blockbuster.server.stream;

import blockbuster.server.redis.RedisKeys;
import blockbuster.server.settings.StreamSettings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides when a session may have the key of another window of film. Redis keeps each session's bucket; what it lost is
 * computed again from the recorded releases, and while it is away they alone decide.
 */
@Component
class KeyPacer {

    private static final long UNKNOWN = -1;
    private static final int SESSIONS = 100_000;

    private final Scripts scripts;
    private final StringRedisTemplate redis;
    private final Releases releases;
    private final StreamSessions sessions;
    private final TransactionTemplate transactions;
    private final KeyBucket.Pace pace;
    private final Clock clock;
    /** Sessions that were decided without Redis: what it says of them, should it come back, is too generous. */
    private final Cache<UUID, Boolean> outdatedInRedis = Caffeine.newBuilder()
            .maximumSize(SESSIONS)
            .expireAfterWrite(RedisKeys.STREAM_KEYS.lifetime())
            .build();

    KeyPacer(
            Scripts scripts,
            StringRedisTemplate redis,
            Releases releases,
            StreamSessions sessions,
            TransactionTemplate transactions,
            StreamSettings settings,
            Clock clock) {
        this.scripts = scripts;
        this.redis = redis;
        this.releases = releases;
        this.sessions = sessions;
        this.transactions = transactions;
        this.pace = new KeyBucket.Pace(settings.keyBurst(), settings.keyRefill());
        this.clock = clock;
    }

    /**
     * Releases a window to a session if its bucket allows, or if the session has it already.
     *
     * @param spend whether to take from the bucket, or only to look
     * @return how long to wait; zero if the window is released
     */
    Duration take(StreamSession session, int window, boolean spend) {
        try {
            forgetIfOutdated(session.id());
            long waitMs = takeInRedis(session.id(), window, spend);
            if (waitMs == UNKNOWN) {
                restore(session);
                waitMs = takeInRedis(session.id(), window, spend);
            }
            return Duration.ofMillis(waitMs);
        } catch (DataAccessException redisIsAway) {
            outdatedInRedis.put(session.id(), true);
            return transactions.execute(status -> takeInDatabase(session, window, spend));
        }
    }

    /** The windows that any server released to a session; what only Redis knows yet is put on record. */
    Set<Integer> evidence(UUID session) {
        var windows =
                releases.of(session).stream().map(Releases.Release::window).collect(Collectors.toSet());
        for (int window : windowsInRedis(session)) {
            if (windows.add(window)) {
                releases.record(session, window);
            }
        }
        return windows;
    }

    private List<Integer> windowsInRedis(UUID session) {
        try {
            return redis.opsForHash().keys(RedisKeys.STREAM_KEYS.of(session)).stream()
                    .map(Object::toString)
                    .filter(field -> field.startsWith("w"))
                    .map(field -> Integer.valueOf(field.substring(1)))
                    .toList();
        } catch (DataAccessException redisIsAway) {
            return List.of();
        }
    }

    private void forgetIfOutdated(UUID session) {
        if (outdatedInRedis.getIfPresent(session) != null) {
            redis.delete(RedisKeys.STREAM_KEYS.of(session));
            outdatedInRedis.invalidate(session);
        }
    }

    private long takeInRedis(UUID session, int window, boolean spend) {
        return scripts.take(
                RedisKeys.STREAM_KEYS.of(session),
                window,
                clock.millis(),
                pace.capacityMs(),
                pace.refill().toMillis(),
                RedisKeys.STREAM_KEYS.lifetime().toMillis(),
                spend ? 1 : 0);
    }

    private void restore(StreamSession session) {
        var released = releases.of(session.id());
        var bucket = bucket(session, released);
        var arguments = new ArrayList<Object>(List.of(
                bucket.savedMs(),
                bucket.at().toEpochMilli(),
                RedisKeys.STREAM_KEYS.lifetime().toMillis()));
        released.forEach(release -> arguments.add(release.window()));
        scripts.seed(RedisKeys.STREAM_KEYS.of(session.id()), arguments.toArray());
    }

    private Duration takeInDatabase(StreamSession session, int window, boolean spend) {
        sessions.lock(session.id());
        var released = releases.of(session.id());
        if (released.stream().anyMatch(release -> release.window() == window)) {
            return Duration.ZERO;
        }
        var wait = bucket(session, released).waitAt(clock.instant());
        if (wait.isZero() && spend) {
            releases.insert(session.id(), window);
            return Duration.ZERO;
        }
        return wait.isZero() ? Duration.ofMillis(1) : wait;
    }

    private KeyBucket bucket(StreamSession session, List<Releases.Release> released) {
        return KeyBucket.replay(
                pace,
                session.startedAt(),
                released.stream().map(Releases.Release::at).toList());
    }
}
