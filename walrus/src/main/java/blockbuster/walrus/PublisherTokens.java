package blockbuster.walrus;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bearer tokens for a publisher that runs with {@code --jwt-decode-secret}: HS256, each for one upload, because the
 * publisher takes every {@code jti} once. Thread-safe.
 */
public final class PublisherTokens {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Duration lifetime;
    private final Clock clock;
    private final Supplier<String> ids;

    /** @param ids makes a new unguessable id for every token */
    public PublisherTokens(byte[] secret, Duration lifetime, Clock clock, Supplier<String> ids) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
        this.lifetime = lifetime;
        this.clock = clock;
        this.ids = ids;
    }

    /** A token for one store of so many epochs, and of so many bytes if that is known. */
    String next(int epochs, OptionalLong sizeBytes) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iat", now);
        claims.put("exp", now + lifetime.toSeconds());
        claims.put("jti", ids.get());
        claims.put("epochs", epochs);
        sizeBytes.ifPresent(size -> claims.put("size", size));
        String signed =
                base64(HEADER.getBytes(StandardCharsets.US_ASCII)) + "." + base64(JSON.writeValueAsBytes(claims));
        return signed + "." + base64(sign(signed));
    }

    private byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new WalrusException("This Java has no " + ALGORITHM + ".", impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
