package blockbuster.media;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Every key and initialization vector of a title, derived from its one secret by HKDF-SHA256 (RFC 5869, expansion only,
 * because the secret is uniformly random). Deriving instead of drawing makes a retry give the same ciphertext, hence the
 * same blobs. Immutable and thread-safe; never prints its secret.
 */
public final class TitleKeys {

    public static final int SECRET_BYTES = 32;

    private static final int AES_BYTES = 16;
    private static final String DOMAIN = "blockbuster/title/1/";

    private final byte[] secret;

    /** {@code titleSecret}: 32 random bytes. */
    public TitleKeys(byte[] titleSecret) {
        if (titleSecret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("a title's secret has 32 bytes, not " + titleSecret.length);
        }
        this.secret = Arrays.copyOf(titleSecret, SECRET_BYTES);
    }

    /** The key of one video rendition for one window of film. */
    public byte[] videoKey(String rendition, int window) {
        if (window < 0) {
            throw new IllegalArgumentException("no window " + window);
        }
        return derive("key/" + rendition + "/" + window);
    }

    /** The one key of a sound or subtitle track, or of a small file. */
    public byte[] trackKey(String rendition) {
        return derive("key/" + rendition + "/" + PackagedRendition.ALL_WINDOWS);
    }

    /** The key under which a rendition's segments of a window are encrypted. */
    public byte[] key(PackagedRendition.Kind kind, String rendition, int window) {
        return switch (kind) {
            case VIDEO -> videoKey(rendition, window);
            case AUDIO, SUBTITLES -> trackKey(rendition);
        };
    }

    /** The initialization vector of the segment at {@code index} of a rendition. */
    public byte[] iv(String rendition, int index) {
        return derive("iv/" + rendition + "/" + index);
    }

    private byte[] derive(String purpose) {
        try {
            var info = (DOMAIN + purpose).getBytes(StandardCharsets.UTF_8);
            var parameters = HKDFParameterSpec.expandOnly(new SecretKeySpec(secret, "HKDF-PRK"), info, AES_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks HKDF-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return "TitleKeys[secret]";
    }
}
