package blockbuster.walrus;

import java.security.MessageDigest;
import java.util.regex.Pattern;

/**
 * A part of a blob and what it must hash to.
 *
 * @param sha256Hex 64 lower-case digits
 */
public record HashedRange(BlobId blob, long from, int length, String sha256Hex) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public HashedRange {
        if (from < 0 || length < 1 || !isHash(sha256Hex)) {
            throw new IllegalArgumentException("from " + from + ", length " + length + ", SHA-256 " + sha256Hex);
        }
    }

    public static boolean isHash(String text) {
        return SHA256.matcher(text).matches();
    }

    /** The last byte's position. */
    public long to() {
        return from + length - 1;
    }

    /** A fresh hash function. */
    public static MessageDigest sha256() {
        return BlobHasher.sha256();
    }
}
