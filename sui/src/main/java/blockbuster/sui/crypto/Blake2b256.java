package blockbuster.sui.crypto;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.Blake2bDigest;

/** BLAKE2b with 32 bytes of output, the hash behind every Sui id and digest. */
public final class Blake2b256 {
    private Blake2b256() {}

    /** The hash of the parts, one after the other. */
    public static byte[] hash(byte[]... parts) {
        var digest = new Blake2bDigest(256);
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }

    /** The digest of a BCS value of a named type: the name and {@code ::} come before the value. */
    public static byte[] hashNamed(String typeName, byte[] bcs) {
        return hash((typeName + "::").getBytes(StandardCharsets.US_ASCII), bcs);
    }
}
