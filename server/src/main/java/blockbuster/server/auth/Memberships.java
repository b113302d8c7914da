package blockbuster.server.auth;

import blockbuster.server.chain.ChainReader;
import blockbuster.server.chain.Membership;
import blockbuster.server.chain.MembershipRenewed;
import blockbuster.server.chain.MembershipUpgraded;
import blockbuster.server.redis.RedisKeys;
import blockbuster.sui.SuiAddress;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What memberships allow: read from chain, remembered in Redis for five minutes. Without Redis every question goes to
 * the chain. Thread-safe.
 */
@Component
public class Memberships {

    private static final Logger log = LoggerFactory.getLogger(Memberships.class);

    private final ChainReader chain;
    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final Clock clock;

    Memberships(ChainReader chain, StringRedisTemplate redis, JsonMapper json, Clock clock) {
        this.chain = chain;
        this.redis = redis;
        this.json = json;
        this.clock = clock;
    }

    /** The status of a membership NFT, up to five minutes old; empty if there is no such membership. */
    public Optional<MembershipStatus> find(SuiAddress id) {
        return cached(id).or(() -> findOnChain(id));
    }

    /** The status as it is on chain now; for callers about to refuse on the strength of an older one. */
    public Optional<MembershipStatus> findOnChain(SuiAddress id) {
        return chain.membership(id).map(this::remembered);
    }

    /** The wallet's unexpired membership of the highest tier, and among equals the one that lasts longest. */
    public Optional<MembershipStatus> best(SuiAddress owner) {
        var now = clock.instant();
        return chain.membershipsOf(owner).stream()
                .filter(membership -> !membership.expiredAt(now))
                .max(Comparator.comparingInt(Membership::tier).thenComparing(Membership::expiresAt))
                .map(this::remembered);
    }

    /** The wallet's membership that expires last, or did: what to renew where {@link #best} finds none. */
    public Optional<MembershipStatus> last(SuiAddress owner) {
        return chain.membershipsOf(owner).stream()
                .max(Comparator.comparing(Membership::expiresAt))
                .map(this::remembered);
    }

    @EventListener
    void on(MembershipRenewed event) {
        forget(event.membership());
    }

    @EventListener
    void on(MembershipUpgraded event) {
        forget(event.membership());
    }

    private MembershipStatus remembered(Membership membership) {
        var tier = chain.tiers().get(membership.tier());
        var status = new MembershipStatus(
                membership.id().toString(),
                membership.owner().toString(),
                membership.tier(),
                membership.tierName(),
                tier.maxHeight(),
                tier.maxStreams(),
                membership.expiresAt());
        try {
            redis.opsForValue()
                    .set(
                            RedisKeys.MEMBERSHIP.of(status.id()),
                            json.writeValueAsString(status),
                            RedisKeys.MEMBERSHIP.lifetime());
        } catch (DataAccessException redisIsAway) {
            log.atDebug().setCause(redisIsAway).log("membership.uncached");
        }
        return status;
    }

    private Optional<MembershipStatus> cached(SuiAddress id) {
        try {
            return Optional.ofNullable(redis.opsForValue().get(RedisKeys.MEMBERSHIP.of(id)))
                    .map(text -> json.readValue(text, MembershipStatus.class));
        } catch (DataAccessException redisIsAway) {
            return Optional.empty();
        }
    }

    private void forget(SuiAddress id) {
        try {
            redis.delete(RedisKeys.MEMBERSHIP.of(id));
        } catch (DataAccessException redisIsAway) {
            log.atDebug().setCause(redisIsAway).log("membership.uncached");
        }
    }
}
