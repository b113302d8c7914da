package blockbuster.server.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import blockbuster.server.redis.RedisKeys;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Network addresses as they may be stored: an HMAC-SHA-256 under a random key that all servers share for a day (UTC) and
 * that exists nowhere else. When the key is gone, nobody can tell any more which address a hash was of. Without Redis each
 * server has a key of its own. Thread-safe.
 */
@Component
public class AddressHashes {

    private static final Logger log = LoggerFactory.getLogger(AddressHashes.class);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int HASH_BYTES = 16;

    private final StringRedisTemplate redis;
    private final SecureRandom random;
    private final Clock clock;
    private volatile @Nullable DayKey current;

    AddressHashes(StringRedisTemplate redis, SecureRandom random, Clock clock) {
        this.redis = redis;
        this.random = random;
        this.clock = clock;
    }

    private record DayKey(LocalDate day, SecretKeySpec key) {}

    /** The same for an address all day, another the next. */
    public String of(String address) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            var hash = Arrays.copyOf(mac.doFinal(address.getBytes(UTF_8)), HASH_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private SecretKeySpec key() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var known = current;
        if (known == null || !known.day().equals(today)) {
            known = new DayKey(today, new SecretKeySpec(shared(today), ALGORITHM));
            current = known;
        }
        return known.key();
    }

    private byte[] shared(LocalDate day) {
        var own = new byte[KEY_BYTES];
        random.nextBytes(own);
        var name = RedisKeys.ADDRESS_KEY.of(day);
        try {
            redis.opsForValue()
                    .setIfAbsent(name, Base64.getEncoder().encodeToString(own), RedisKeys.ADDRESS_KEY.lifetime());
            var shared = redis.opsForValue().get(name);
            return shared == null ? own : Base64.getDecoder().decode(shared);
        } catch (DataAccessException redisIsAway) {
            log.atDebug().setCause(redisIsAway).log("addressKey.own");
            return own;
        }
    }
}
