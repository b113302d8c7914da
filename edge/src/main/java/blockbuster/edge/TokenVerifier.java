package blockbuster.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks streaming tokens: JWTs (RFC 7519) signed with HS256 and nothing else, issued by Blockbuster for streams, not
 * expired. The signature is checked before a byte is parsed. Holds one {@link Mac}, so each event loop has its own; the tokens
 * found good, with their expiry, are shared.
 */
final class TokenVerifier {

    static final String ISSUER = "blockbuster";
    static final String AUDIENCE = "stream";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MAX_CHARACTERS = 2_048;
    private static final long CACHED_CHARACTERS = 8 << 20;

    /** How a check ends. */
    enum Verdict {
        VALID,
        EXPIRED,
        INVALID
    }

    private final Mac mac;
    private final Cache<String, Long> expiries;
    private final InstantSource clock;

    TokenVerifier(SecretKey key, Cache<String, Long> expiries, InstantSource clock) {
        this.expiries = expiries;
        this.clock = clock;
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
        } catch (GeneralSecurityException impossible) {
            throw new EdgeException("This Java has no HMAC-SHA256.", impossible);
        }
    }

    /** For the expiries in epoch milliseconds of tokens found good; bounded by their length. */
    static Cache<String, Long> newExpiries() {
        return Caffeine.newBuilder()
                .maximumWeight(CACHED_CHARACTERS)
                .weigher((String token, Long expiry) -> token.length())
                .build();
    }

    Verdict verify(String token) {
        Long expiry = expiries.getIfPresent(token);
        return expiry == null ? check(token) : judge(expiry);
    }

    private Verdict judge(double expiryMs) {
        return clock.millis() < expiryMs ? Verdict.VALID : Verdict.EXPIRED;
    }

    private Verdict check(String token) {
        int headerEnd = token.indexOf('.');
        int payloadEnd = token.indexOf('.', headerEnd + 1);
        if (headerEnd < 1 || payloadEnd < 0 || token.length() > MAX_CHARACTERS) {
            return Verdict.INVALID;
        }
        try {
            byte[] signature = decode(token, payloadEnd + 1, token.length());
            if (!MessageDigest.isEqual(signature, sign(token, payloadEnd))) {
                return Verdict.INVALID;
            }
            JsonNode header = JSON.readTree(decode(token, 0, headerEnd));
            return isPlainHs256(header)
                    ? judge(token, JSON.readTree(decode(token, headerEnd + 1, payloadEnd)))
                    : Verdict.INVALID;
        } catch (IllegalArgumentException | JacksonException malformed) {
            return Verdict.INVALID;
        }
    }

    private Verdict judge(String token, JsonNode claims) {
        if (!ISSUER.equals(claims.path("iss").asString("")) || !isForStreams(claims.path("aud"))) {
            return Verdict.INVALID;
        }
        JsonNode expiry = claims.path("exp");
        if (!expiry.isNumber()) {
            return Verdict.INVALID;
        }
        Verdict verdict = judge(expiry.asDouble() * 1000);
        if (verdict == Verdict.VALID) {
            expiries.put(token, (long) Math.min(Long.MAX_VALUE, expiry.asDouble() * 1000));
        }
        return verdict;
    }

    /** A header may name extensions that must be understood ({@code crit}); none is. */
    private static boolean isPlainHs256(JsonNode header) {
        return "HS256".equals(header.path("alg").asString("")) && !header.has("crit");
    }

    /** One audience may be written as text or as a list (RFC 7519 section 4.1.3). */
    private static boolean isForStreams(JsonNode audience) {
        if (audience.isArray()) {
            return audience.valueStream().anyMatch(TokenVerifier::isForStreams);
        }
        return audience.isString() && AUDIENCE.equals(audience.asString());
    }

    private byte[] sign(String token, int end) {
        return mac.doFinal(token.substring(0, end).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] decode(String token, int start, int end) {
        return Base64.getUrlDecoder().decode(token.substring(start, end));
    }
}
