package blockbuster.media.pack;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-128-CBC with PKCS#7 padding, as RFC 8216 section 5.2 prescribes for METHOD=AES-128. */
final class SegmentCipher {

    private SegmentCipher() {}

    static byte[] encrypt(byte[] plaintext, byte[] key, byte[] iv) {
        try {
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
            return cipher.doFinal(plaintext);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/CBC/PKCS5Padding", e);
        }
    }
}
