package blockbuster.server.upload.internal;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** A SHA-256 whose state can be kept and taken up again by another process. Not thread-safe. */
final class ResumableSha256 {

    private final SHA256Digest digest;

    private ResumableSha256(SHA256Digest digest) {
        this.digest = digest;
    }

    static ResumableSha256 fresh() {
        return new ResumableSha256(new SHA256Digest());
    }

    /** Goes on from a {@link #state}. */
    static ResumableSha256 of(byte[] state) {
        return new ResumableSha256(new SHA256Digest(state));
    }

    void update(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
    }

    byte[] state() {
        return digest.getEncodedState();
    }

    /** The digest of all bytes so far; more may follow. */
    String hex() {
        var copy = new SHA256Digest(digest);
        var hash = new byte[copy.getDigestSize()];
        copy.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
