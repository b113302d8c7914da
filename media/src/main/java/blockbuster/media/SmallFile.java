package blockbuster.media;

import blockbuster.media.pack.Sha256;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A small file of a packaged title: a storyboard sheet or its index, chapters, a poster to choose.
 *
 * @param name in the title's folder
 * @param encrypted as a whole, as a segment is, under the key of its name; else it is public art
 * @param sha256Hex of what is stored
 */
public record SmallFile(String name, String mediaType, boolean encrypted, String sha256Hex) {

    /** The file from what is stored. Throws {@link MediaException} if these are other bytes or keys. */
    public byte[] open(byte[] stored, TitleKeys keys) {
        if (!Sha256.hexOf(stored).equals(sha256Hex)) {
            throw new MediaException(name + " is not what was stored.");
        }
        if (!encrypted) {
            return stored.clone();
        }
        try {
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            var key = new SecretKeySpec(keys.trackKey(name), "AES");
            cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(keys.iv(name, 0)));
            return cipher.doFinal(stored);
        } catch (GeneralSecurityException e) {
            throw new MediaException(name + " can't be opened with the keys of this title.", e);
        }
    }
}
