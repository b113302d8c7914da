package blockbuster.server.analytics.internal;

import blockbuster.server.redis.RedisKeys;
import blockbuster.server.stream.StreamFinished;
import blockbuster.server.stream.StreamWatched;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Who watches now, counted in Redis: sessions by their last heartbeat. While Redis is away the running sessions of the
 * database stand in. Thread-safe.
 */
@Component
class LiveViewers {

    private static final Logger log = LoggerFactory.getLogger(LiveViewers.class);

    /** Three heartbeats. */
    private static final Duration SILENCE = Duration.ofSeconds(90);

    /** The stream module's gauge. */
    private static final String ACTIVE_STREAMS = "blockbuster.streams.active";

    private static final String ALL = RedisKeys.LIVE_VIEWERS.of("all");

    private final StringRedisTemplate redis;
    private final MeterRegistry meters;
    private final Clock clock;

    LiveViewers(StringRedisTemplate redis, MeterRegistry meters, Clock clock) {
        this.redis = redis;
        this.meters = meters;
        this.clock = clock;
    }

    @EventListener
    void on(StreamWatched watched) {
        try {
            redis.opsForZSet().add(ALL, watched.sessionId().toString(), (double)
                    watched.at().toEpochMilli());
            redis.expire(ALL, RedisKeys.LIVE_VIEWERS.lifetime());
        } catch (DataAccessException redisIsAway) {
            log.atDebug().setCause(redisIsAway).log("viewers.uncounted");
        }
    }

    @EventListener
    void on(StreamFinished finished) {
        try {
            redis.opsForZSet().remove(ALL, finished.sessionId().toString());
        } catch (DataAccessException redisIsAway) {
            log.atDebug().setCause(redisIsAway).log("viewers.uncounted");
        }
    }

    long now() {
        double since = clock.instant().minus(SILENCE).toEpochMilli();
        try {
            redis.opsForZSet().removeRangeByScore(ALL, 0, since);
            var count = redis.opsForZSet().zCard(ALL);
            return count == null ? 0 : count;
        } catch (DataAccessException redisIsAway) {
            return streamsNow();
        }
    }

    /** Running sessions, of which some may only be open. */
    long streamsNow() {
        var gauge = meters.find(ACTIVE_STREAMS).gauge();
        return gauge == null ? 0 : Math.round(gauge.value());
    }
}
