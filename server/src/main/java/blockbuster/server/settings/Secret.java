package blockbuster.server.settings;

import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A 32-byte secret, configured as Base64; never printed. */
public final class Secret {

    private static final int LENGTH = 32;

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads standard Base64 of exactly 32 bytes. Spring binds properties through this method. */
    public static Secret valueOf(String base64) {
        var bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a secret must be the Base64 of 32 bytes; this one has " + bytes.length);
        }
        return new Secret(bytes);
    }

    /** This secret as a key for the given JCA algorithm, e.g. {@code HmacSHA256} or {@code AES}. */
    public SecretKey key(String algorithm) {
        return new SecretKeySpec(bytes, algorithm);
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && Arrays.equals(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
