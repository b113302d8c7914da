package blockbuster.server.redis;

import java.time.Duration;

/**
 * Every Redis key of the platform: its name, owner, type and lifetime. Redis may be lost at any moment: each entry says
 * what stands in for it.
 */
public enum RedisKeys {
    /** auth, string: a login challenge's message, consumed by the first use. Without Redis there is no new login. */
    AUTH_CHALLENGE("auth:challenge:%s", Duration.ofMinutes(5)),
    /** auth, string: the address of a live login session. Stand-in: the table auth_session. */
    AUTH_SESSION("auth:session:%s", Duration.ofMinutes(5)),
    /** auth, string (JSON): a membership NFT's owner, tier and expiry. Stand-in: the chain. */
    MEMBERSHIP("membership:%s", Duration.ofMinutes(5)),
    /** content, string (JSON): a title's details. Stand-in: the table content. */
    CONTENT("content:%s", Duration.ofHours(1)),
    /** stream, sorted set: a membership's running sessions by last sign of life. Stand-in: the table stream_session. */
    STREAM_ACTIVE("stream:active:%s", Duration.ofHours(4)),
    /** stream, hash: a session's key bucket and released windows. Stand-in: the table stream_release. */
    STREAM_KEYS("stream:keys:%s", Duration.ofHours(4)),
    /** analytics, sorted set: sessions that watch by their last heartbeat. Stand-in: the table stream_session. */
    LIVE_VIEWERS("analytics:viewers:%s", Duration.ofMinutes(5)),
    /** privacy, string: a day's key for hashes of addresses. Stand-in: a key of each server's own. */
    ADDRESS_KEY("privacy:address-key:%s", Duration.ofDays(1)),
    /** web, string (bytes): one client address' request budget, by a hash. Stand-in: a budget in this server's memory. */
    RATE_LIMIT("limit:%s", Duration.ofMinutes(2));

    private final String pattern;
    private final Duration lifetime;

    RedisKeys(String pattern, Duration lifetime) {
        this.pattern = pattern;
        this.lifetime = lifetime;
    }

    /** The key of one thing. */
    public String of(Object id) {
        return pattern.formatted(id);
    }

    /** How long an entry may live at most; owners may write shorter ones. */
    public Duration lifetime() {
        return lifetime;
    }
}
