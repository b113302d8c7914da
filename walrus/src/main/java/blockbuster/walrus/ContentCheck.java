package blockbuster.walrus;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Says whether bytes are the ones that were meant; an aggregator checks a range read only against the slivers that it
 * fetched. Must be fast and thread-safe.
 */
public interface ContentCheck {

    boolean accepts(byte[] content);

    /** Accepts everything. */
    static ContentCheck none() {
        return content -> true;
    }

    /** Accepts the content with this SHA-256, in hexadecimal. */
    static ContentCheck sha256(String hex) {
        byte[] expected = HexFormat.of().parseHex(hex);
        return content -> MessageDigest.isEqual(expected, BlobHasher.sha256().digest(content));
    }
}
