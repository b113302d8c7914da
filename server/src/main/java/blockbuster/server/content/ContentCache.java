package blockbuster.server.content;

import blockbuster.server.redis.RedisKeys;
import blockbuster.sui.SuiAddress;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Titles' details in Redis, for display only: rights are decided on the mirror itself. */
@Component
class ContentCache {

    private static final Logger log = LoggerFactory.getLogger(ContentCache.class);

    /**
     * Stands in an evicted entry's place for a while, so that a reader who read the mirror before the change can't put the
     * old details back after it.
     */
    private static final String EVICTED = "";

    private static final Duration EVICTION = Duration.ofSeconds(10);

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final ObjectReader reader;

    ContentCache(StringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
        // Details leave zeros out (sound has no height); reading brings them back.
        this.reader = json.readerFor(ContentDetails.class).without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    Optional<ContentDetails> find(SuiAddress id) {
        try {
            return Optional.ofNullable(redis.opsForValue().get(RedisKeys.CONTENT.of(id)))
                    .filter(value -> !value.equals(EVICTED))
                    .map(reader::readValue);
        } catch (DataAccessException redisIsAway) {
            return Optional.empty();
        } catch (JacksonException writtenByAnotherVersion) {
            log.atDebug().setCause(writtenByAnotherVersion).log("content.unreadable");
            return Optional.empty();
        }
    }

    void put(SuiAddress id, ContentDetails details) {
        try {
            redis.opsForValue()
                    .setIfAbsent(
                            RedisKeys.CONTENT.of(id), json.writeValueAsString(details), RedisKeys.CONTENT.lifetime());
        } catch (DataAccessException redisIsAway) {
            log.atDebug().setCause(redisIsAway).log("content.uncached");
        }
    }

    /** Evicts once the change is visible; earlier, a reader could put the old details back. */
    void evictAfterCommit(SuiAddress id) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            evict(id);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                evict(id);
            }
        });
    }

    void evict(SuiAddress id) {
        try {
            redis.opsForValue().set(RedisKeys.CONTENT.of(id), EVICTED, EVICTION);
        } catch (DataAccessException redisIsAway) {
            log.atDebug().setCause(redisIsAway).log("content.uncached");
        }
    }
}
