package blockbuster.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;

/** The public half of an Ed25519 key: of a viewer's session, or of the platform. Written as 64 lower-case hex digits. */
public final class VerifyingKey {

    private static final int SIGNATURE_BYTES = 64;

    private final byte[] key;

    private VerifyingKey(byte[] key) {
        this.key = key;
    }

    /** @throws ReceiptException unless there are 32 bytes */
    public static VerifyingKey of(byte[] key) {
        if (key.length != Ed25519Keys.KEY_BYTES) {
            throw new ReceiptException("an Ed25519 public key has 32 bytes, not " + key.length);
        }
        return new VerifyingKey(key.clone());
    }

    /** @throws ReceiptException on anything but 64 lower-case hexadecimal digits */
    public static VerifyingKey parse(String hex) {
        return of(Hex.parse("key", hex));
    }

    public byte[] bytes() {
        return key.clone();
    }

    /** Whether a signature, in hexadecimal digits, is this key's over a text in UTF-8; false for whatever is none. */
    public boolean verifies(String text, String signature) {
        try {
            var bytes = Hex.parse("signature", signature);
            if (bytes.length != SIGNATURE_BYTES) {
                return false;
            }
            var verifier = Signature.getInstance(Ed25519Keys.ALGORITHM);
            verifier.initVerify(Ed25519Keys.publicKey(key));
            verifier.update(text.getBytes(UTF_8));
            return verifier.verify(bytes);
        } catch (ReceiptException | GeneralSecurityException noSuchPointOrSignature) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey that && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(key);
    }
}
