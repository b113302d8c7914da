package blockbuster.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.util.Arrays;
import java.util.HexFormat;

/** An Ed25519 key that signs receipts (RFC 8032); its text never shows it. Immutable and thread-safe. */
public final class SigningKey {

    private final PrivateKey secret;
    private final VerifyingKey verifyingKey;

    private SigningKey(PrivateKey secret, VerifyingKey verifyingKey) {
        this.secret = secret;
        this.verifyingKey = verifyingKey;
    }

    public static SigningKey generate(SecureRandom random) {
        var seed = new byte[Ed25519Keys.KEY_BYTES];
        random.nextBytes(seed);
        return ofSeed(seed);
    }

    /** The key of 32 secret bytes; the same bytes give the same key. */
    public static SigningKey ofSeed(byte[] seed) {
        if (seed.length != Ed25519Keys.KEY_BYTES) {
            throw new ReceiptException("an Ed25519 seed has 32 bytes, not " + seed.length);
        }
        try {
            return new SigningKey(Ed25519Keys.privateKey(seed), publicKey(seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has Ed25519", e);
        }
    }

    /** The runtime computes a public key only when it generates a pair, so it is given the seed for random bytes. */
    private static VerifyingKey publicKey(byte[] seed) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(Ed25519Keys.ALGORITHM);
        generator.initialize(255, new FixedRandom(seed));
        var encoded = ((EdECPublicKey) generator.generateKeyPair().getPublic()).getEncoded();
        return VerifyingKey.of(Arrays.copyOfRange(encoded, encoded.length - Ed25519Keys.KEY_BYTES, encoded.length));
    }

    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    /** The signature over a text in UTF-8, as 128 hexadecimal digits. */
    public String sign(String text) {
        try {
            var signer = Signature.getInstance(Ed25519Keys.ALGORITHM);
            signer.initSign(secret);
            signer.update(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has Ed25519", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + verifyingKey + "]";
    }

    private static final class FixedRandom extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] seed;

        FixedRandom(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
