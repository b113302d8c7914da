package blockbuster.walrus;

import java.util.Base64;

/**
 * The name of a blob: 32 bytes written as 43 characters of URL-safe base64 without padding. Ids derive from content,
 * so equal bytes have equal ids.
 */
public record BlobId(String value) {

    static final int BYTES = 32;
    static final int CHARACTERS = 43;

    /** Refuses text that isn't the one canonical spelling of 32 bytes, so that an id is always safe in a path. */
    public BlobId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "A Walrus blob id has 43 characters of URL-safe base64, not: " + shortened(value));
        }
    }

    public static BlobId ofBytes(byte[] bytes) {
        return new BlobId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether {@code text} names a blob; cheap enough for every request. */
    public static boolean isValid(String text) {
        if (text.length() != CHARACTERS) {
            return false;
        }
        for (int i = 0; i < CHARACTERS; i++) {
            if (digit(text.charAt(i)) < 0) {
                return false;
            }
        }
        // 43 characters hold 258 bits: the last two must be zero, or one blob would have four names.
        return (digit(text.charAt(CHARACTERS - 1)) & 0b11) == 0;
    }

    private static int digit(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '-' ? 62 : c == '_' ? 63 : -1;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    @Override
    public String toString() {
        return value;
    }
}
