package blockbuster.walrus;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /** Whether these are the bytes. */
    public boolean matches(byte[] bytes) {
        return bytes.length == length
                && HexFormat.of().formatHex(sha256().digest(bytes)).equals(sha256Hex);
    }

    /** A fresh hash function. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256.", impossible);
        }
    }
}
