package blockbuster.server.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import blockbuster.server.settings.ContentSettings;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Wraps title secrets for storage: AES-256-GCM under the configured key-encryption key, as nonce ‖ ciphertext ‖ tag. The
 * context is authenticated with it, so that a wrapped secret moved to another row does not open. Thread-safe.
 */
@Component
public class TitleSecrets {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random;

    TitleSecrets(ContentSettings settings, SecureRandom random) {
        this.key = settings.keyEncryptionKey().key("AES");
        this.random = random;
    }

    /**
     * Wraps a secret.
     *
     * @param context what the secret belongs to, such as a content id; needed again to unwrap
     */
    public byte[] wrap(String context, byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = apply(Cipher.ENCRYPT_MODE, context, nonce, secret);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * Opens what {@link #wrap} made.
     *
     * @throws IllegalStateException if it was wrapped under another key or context, or damaged
     */
    public byte[] unwrap(String context, byte[] wrapped) {
        var buffer = ByteBuffer.wrap(wrapped);
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return apply(Cipher.DECRYPT_MODE, context, nonce, sealed);
    }

    private byte[] apply(int mode, String context, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the secret of " + context + " does not open: was the key-encryption key changed?", e);
        }
    }
}
