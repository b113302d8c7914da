package blockbuster.server.auth;

import blockbuster.receipts.LoginMessage;
import blockbuster.receipts.LoginMessage.SessionGrant;
import blockbuster.receipts.VerifyingKey;
import blockbuster.server.redis.RedisKeys;
import blockbuster.server.settings.AuthSettings;
import blockbuster.server.settings.PlatformSettings;
import blockbuster.sui.SuiAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Open login challenges, in Redis; taking one removes it, so that a signature logs in once. */
@Component
class Challenges {

    private static final int NONCE_BYTES = 18;

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random;
    private final AuthSettings settings;
    private final String domain;

    Challenges(
            StringRedisTemplate redis,
            JsonMapper json,
            Clock clock,
            SecureRandom random,
            AuthSettings settings,
            PlatformSettings platform) {
        this.redis = redis;
        this.json = json;
        this.clock = clock;
        this.random = random;
        this.settings = settings;
        this.domain = platform.publicUrl().getAuthority();
    }

    /** An open challenge under the id that the login names. */
    record Opened(String id, Challenge challenge) {}

    /** @param sessionKey to be authorized to sign what its owner watches, for as long as the login lasts */
    Opened open(SuiAddress address, Optional<VerifyingKey> sessionKey) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var challenge = Challenge.of(new LoginMessage(
                domain,
                address,
                random(),
                now,
                now.plus(settings.challengeLifetime()),
                sessionKey.map(key -> new SessionGrant(key, now.plus(settings.tokenLifetime())))));
        var id = random();
        redis.opsForValue()
                .set(RedisKeys.AUTH_CHALLENGE.of(id), json.writeValueAsString(challenge), settings.challengeLifetime());
        return new Opened(id, challenge);
    }

    /** Removes a challenge; empty if it is unknown, used or expired. */
    Optional<Challenge> take(String id) {
        var stored = redis.opsForValue().getAndDelete(RedisKeys.AUTH_CHALLENGE.of(id));
        return Optional.ofNullable(stored)
                .map(text -> json.readValue(text, Challenge.class))
                .filter(challenge -> clock.instant().isBefore(challenge.expiresAt()));
    }

    private String random() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
