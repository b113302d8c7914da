package blockbuster.walrus;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.Blake2bDigest;

/**
 * Ids of the local daemon: BLAKE2b-256 over a tag, the length and the content's BLAKE2b-256. Deterministic like the
 * network's ids, but not equal to them: those commit to the RedStuff encoding.
 */
final class BlobHasher {

    private static final byte[] TAG = "blockbuster.walrus.local.v1".getBytes(StandardCharsets.US_ASCII);

    private final Blake2bDigest content = new Blake2bDigest(256);
    private long length;

    void update(byte[] bytes, int count) {
        content.update(bytes, 0, count);
        length += count;
    }

    long length() {
        return length;
    }

    /** Ends the hash; the instance can't be used again. */
    BlobId id() {
        byte[] contentHash = finish(content);
        Blake2bDigest id = new Blake2bDigest(256);
        id.update(TAG, 0, TAG.length);
        id.update(ByteBuffer.allocate(Long.BYTES).putLong(length).array(), 0, Long.BYTES);
        id.update(contentHash, 0, contentHash.length);
        return BlobId.ofBytes(finish(id));
    }

    private static byte[] finish(Blake2bDigest digest) {
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return out;
    }
}
