package blockbuster.server.analytics.internal;

import blockbuster.server.chain.ChainException;
import blockbuster.server.chain.ChainReader;
import blockbuster.server.chain.PoolState;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The revenue pool as it was on chain seconds ago, however many ask; empty while the chain doesn't answer. Thread-safe.
 */
@Component
class LivePool {

    private static final Logger log = LoggerFactory.getLogger(LivePool.class);
    private static final Duration BELIEVED = Duration.ofSeconds(10);

    private final ChainReader chain;
    private final LoadingCache<Boolean, Optional<PoolState>> pool =
            Caffeine.newBuilder().expireAfterWrite(BELIEVED).build(key -> read());

    LivePool(ChainReader chain) {
        this.chain = chain;
    }

    Optional<PoolState> get() {
        return pool.get(true);
    }

    private Optional<PoolState> read() {
        try {
            return Optional.of(chain.pool());
        } catch (ChainException unreachable) {
            log.atDebug().setCause(unreachable).log("pool.unread");
            return Optional.empty();
        }
    }
}
