package blockbuster.server.upload.internal;

import blockbuster.server.web.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** What the bytes of one request should hash to: the header {@code Upload-Checksum} of tus. Not thread-safe. */
final class UploadChecksum {

    /** By their names in tus. */
    private static final Map<String, String> ALGORITHMS = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    static final String NAMES = "sha1,sha256";

    private final MessageDigest digest;
    private final byte[] expected;

    private UploadChecksum(MessageDigest digest, byte[] expected) {
        this.digest = digest;
        this.expected = expected;
    }

    /** @throws ProblemException 400 if the header can't be understood */
    static UploadChecksum parse(String header) {
        var parts = header.strip().split(" ", 2);
        var algorithm = ALGORITHMS.get(parts[0]);
        if (algorithm == null || parts.length == 1) {
            throw notUnderstood();
        }
        try {
            return new UploadChecksum(
                    MessageDigest.getInstance(algorithm), Base64.getDecoder().decode(parts[1]));
        } catch (IllegalArgumentException e) {
            throw notUnderstood();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has " + algorithm, e);
        }
    }

    private static ProblemException notUnderstood() {
        return ProblemException.invalid(
                "Upload-Checksum must be one of " + NAMES + ", a space, and the hash in Base64.");
    }

    void update(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
    }

    boolean matches() {
        return MessageDigest.isEqual(digest.digest(), expected);
    }
}
