package blockbuster.server.auth;

import blockbuster.receipts.VerifyingKey;
import blockbuster.server.auth.Logins.LoginSession;
import blockbuster.server.redis.RedisKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * The login sessions that have not been logged out. PostgreSQL holds them; Redis answers the many reads. A logout
 * therefore revokes its token at once, and losing Redis logs nobody out.
 */
@Component
class LoginSessions implements OAuth2TokenValidator<Jwt> {

    private static final Logger log = LoggerFactory.getLogger(LoginSessions.class);
    private static final OAuth2Error ENDED = new OAuth2Error("invalid_token", "the login session has ended", null);

    private final StringRedisTemplate redis;
    private final JdbcClient jdbc;
    private final Clock clock;

    LoginSessions(StringRedisTemplate redis, JdbcClient jdbc, Clock clock) {
        this.redis = redis;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void open(String id, String address, String device, Instant expiresAt, Optional<VerifyingKey> sessionKey) {
        var now = utc(clock.instant());
        jdbc.sql("""
                        insert into auth_session (id, address, device, created_at, last_seen_at, expires_at, session_key)
                        values (:id, :address, :device, :now, :now, :expiresAt, :sessionKey)
                        """)
                .param("id", id)
                .param("address", address)
                .param("device", device)
                .param("now", now)
                .param("expiresAt", utc(expiresAt))
                .param("sessionKey", sessionKey.map(VerifyingKey::toString).orElse(null))
                .update();
        remember(id, address, expiresAt);
    }

    void close(String id) {
        jdbc.sql("delete from auth_session where id = ?").param(id).update();
        // Not caught: an answered logout has revoked the token everywhere.
        redis.delete(RedisKeys.AUTH_SESSION.of(id));
    }

    void closeAll(String address) {
        var ids = jdbc.sql("delete from auth_session where address = ? returning id")
                .param(address)
                .query(String.class)
                .list();
        redis.delete(ids.stream().map(RedisKeys.AUTH_SESSION::of).toList());
    }

    /** A wallet's sessions whose tokens are still good, newest first. */
    List<LoginSession> of(String address) {
        return jdbc.sql("select * from auth_session where address = ? and expires_at > ? order by created_at desc, id")
                .params(address, utc(clock.instant()))
                .query((row, number) -> new LoginSession(
                        row.getString("id"),
                        row.getString("device"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Deletes the sessions whose tokens have expired. */
    int purge() {
        return jdbc.sql("delete from auth_session where expires_at < ?")
                .param(utc(clock.instant()))
                .update();
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var id = token.getId();
        var address = token.getSubject();
        return id != null && address != null && isOpen(id, address)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(ENDED);
    }

    private boolean isOpen(String id, String address) {
        return cached(id).map(address::equals).orElseGet(() -> stored(id, address));
    }

    private Optional<String> cached(String id) {
        try {
            return Optional.ofNullable(redis.opsForValue().get(RedisKeys.AUTH_SESSION.of(id)));
        } catch (DataAccessException redisIsAway) {
            return Optional.empty();
        }
    }

    private boolean stored(String id, String address) {
        var expiry = jdbc.sql("update auth_session set last_seen_at = ? where id = ? and address = ?"
                        + " returning expires_at")
                .params(utc(clock.instant()), id, address)
                .query(OffsetDateTime.class)
                .optional();
        expiry.ifPresent(until -> remember(id, address, until.toInstant()));
        return expiry.isPresent();
    }

    private void remember(String id, String address, Instant expiresAt) {
        var left = Duration.between(clock.instant(), expiresAt);
        // Short, because a read racing a logout may put back what the logout removed.
        var lifetime = left.compareTo(RedisKeys.AUTH_SESSION.lifetime()) < 0 ? left : RedisKeys.AUTH_SESSION.lifetime();
        if (lifetime.isPositive()) {
            try {
                redis.opsForValue().set(RedisKeys.AUTH_SESSION.of(id), address, lifetime);
            } catch (DataAccessException redisIsAway) {
                log.atDebug().setCause(redisIsAway).log("session.uncached");
            }
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
