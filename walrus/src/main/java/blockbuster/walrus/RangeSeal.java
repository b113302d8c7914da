package blockbuster.walrus;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells edges what the bytes of a segment must hash to, in the segment's own address: {@code h} is the hash, {@code n} the
 * length and hash of what follows in the blob (for reading ahead), {@code s} vouches for both. The seal is HMAC-SHA256 under
 * the streaming secret, cut to 128 bits; the text it covers has line breaks, so it can't be confused with a token's, which
 * has none. Thread-safe.
 */
public final class RangeSeal {

    private static final int SEAL_BYTES = 16;

    private final Mac template;

    /** @param secret what servers and edges share */
    public RangeSeal(byte[] secret) {
        try {
            template = Mac.getInstance("HmacSHA256");
            template.init(new SecretKeySpec(secret, "HmacSHA256"));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("The streaming secret can't seal.", unusable);
        }
    }

    /**
     * Query parameters that vouch for a range.
     *
     * @param next the range that follows in the same blob, if there is one
     */
    public String query(HashedRange range, @Nullable HashedRange next) {
        String following = next == null ? "" : next.length() + "." + next.sha256Hex();
        String seal = Base64.getUrlEncoder().withoutPadding().encodeToString(seal(range, following));
        return "h=" + range.sha256Hex() + (next == null ? "" : "&n=" + following) + "&s=" + seal;
    }

    /**
     * Whether a seal is ours.
     *
     * @param following parameter {@code n}, or nothing
     */
    public boolean isGenuine(HashedRange range, String following, String seal) {
        try {
            return MessageDigest.isEqual(
                    seal(range, following), Base64.getUrlDecoder().decode(seal));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    /** What a genuine {@code n} says about the range after this one. */
    public static @Nullable HashedRange following(HashedRange range, String following) {
        int dot = following.indexOf('.');
        return dot < 0
                ? null
                : new HashedRange(
                        range.blob(),
                        range.to() + 1,
                        Integer.parseInt(following.substring(0, dot)),
                        following.substring(dot + 1));
    }

    private byte[] seal(HashedRange range, String following) {
        String text = "range\n" + range.blob() + "\n" + range.from() + "\n" + range.length() + "\n" + range.sha256Hex()
                + "\n" + following + "\n";
        return Arrays.copyOf(mac().doFinal(text.getBytes(StandardCharsets.UTF_8)), SEAL_BYTES);
    }

    private Mac mac() {
        try {
            return (Mac) template.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("This Java's HMAC can't be copied.", impossible);
        }
    }
}
