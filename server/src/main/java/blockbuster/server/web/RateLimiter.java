package blockbuster.server.web;

import blockbuster.server.redis.RedisKeys;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/**
 * Request budgets in Redis, shared by all servers. While Redis is away each server keeps budgets in its own memory:
 * looser by the number of servers, never unlimited. Thread-safe.
 */
@Component
class RateLimiter {

    private static final Logger log = LoggerFactory.getLogger(RateLimiter.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int LOCAL_CLIENTS = 100_000;

    private final LettuceConnectionFactory redis;
    private final Cache<String, Bucket> local = Caffeine.newBuilder()
            .maximumSize(LOCAL_CLIENTS)
            .expireAfterAccess(MINUTE)
            .build();
    private volatile @Nullable ProxyManager<byte[]> shared;

    RateLimiter(LettuceConnectionFactory redis) {
        this.redis = redis;
    }

    /** Takes one request from a client's budget of so many per minute. */
    ConsumptionProbe take(String client, int perMinute) {
        try {
            return shared().builder()
                    .build(
                            RedisKeys.RATE_LIMIT.of(client).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            () -> BucketConfiguration.builder()
                                    .addLimit(perMinute(perMinute))
                                    .build())
                    .tryConsumeAndReturnRemaining(1);
        } catch (RuntimeException redisIsAway) {
            log.atDebug().setCause(redisIsAway).log("ratelimit.local");
            return takeHere(client, perMinute);
        }
    }

    /** The same from a budget that this server has for itself: without a way to Redis and back. */
    ConsumptionProbe takeHere(String client, int perMinute) {
        return local.get(
                        client,
                        key -> Bucket.builder().addLimit(perMinute(perMinute)).build())
                .tryConsumeAndReturnRemaining(1);
    }

    private static Bandwidth perMinute(int requests) {
        return Bandwidth.builder()
                .capacity(requests)
                .refillGreedy(requests, MINUTE)
                .build();
    }

    /** Connects at the first request rather than at start, so that a server starts without Redis. */
    private ProxyManager<byte[]> shared() {
        var manager = shared;
        if (manager == null) {
            manager = connect();
            shared = manager;
        }
        return manager;
    }

    private ProxyManager<byte[]> connect() {
        if (!(redis.getNativeClient() instanceof RedisClient client)) {
            throw new IllegalStateException("the rate limit knows single Redis nodes only");
        }
        return Bucket4jLettuce.casBasedBuilder(client)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                        RedisKeys.RATE_LIMIT.lifetime()))
                .build();
    }
}
