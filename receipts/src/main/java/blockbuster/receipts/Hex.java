package blockbuster.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Lower-case hexadecimal digits, the only way in which bytes are written here. */
final class Hex {

    private static final HexFormat LOWER = HexFormat.of();

    private Hex() {}

    static byte[] parse(String what, String text) {
        try {
            var bytes = LOWER.parseHex(text);
            if (LOWER.formatHex(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notHex) {
            throw new ReceiptException("a " + what + " is written in hexadecimal digits", notHex);
        }
        throw new ReceiptException("a " + what + " is written in lower-case digits");
    }

    /** SHA-256 of a text in UTF-8; browsers have it too. */
    static String sha256(String text) {
        try {
            return LOWER.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
