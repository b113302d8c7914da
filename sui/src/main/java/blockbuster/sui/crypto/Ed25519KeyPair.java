package blockbuster.sui.crypto;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import java.security.SecureRandom;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 key (RFC 8032) that controls a Sui account. Immutable; {@code toString} shows the address only. */
public final class Ed25519KeyPair {
    private final byte[] secret;
    private final byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];

    private Ed25519KeyPair(byte[] secret) {
        this.secret = secret;
        Ed25519.generatePublicKey(secret, 0, publicKey, 0);
    }

    public static Ed25519KeyPair generate(SecureRandom random) {
        byte[] secret = new byte[Ed25519.SECRET_KEY_SIZE];
        random.nextBytes(secret);
        return new Ed25519KeyPair(secret);
    }

    /** @throws SuiException unless the secret has 32 bytes */
    public static Ed25519KeyPair fromSecret(byte[] secret) {
        if (secret.length != Ed25519.SECRET_KEY_SIZE) {
            throw new SuiException("an Ed25519 secret has 32 bytes, not " + secret.length);
        }
        return new Ed25519KeyPair(secret.clone());
    }

    public byte[] secret() {
        return secret.clone();
    }

    public byte[] publicKey() {
        return publicKey.clone();
    }

    public SuiAddress address() {
        return SignatureScheme.ED25519.address(publicKey);
    }

    /** Signs the 32-byte digest of an intent message; see {@link Signatures} for messages and transactions. */
    SuiSignature signDigest(byte[] digest) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(secret, 0, digest, 0, digest.length, signature, 0);
        return new SuiSignature(SignatureScheme.ED25519, Bytes.of(signature), Bytes.of(publicKey));
    }

    @Override
    public String toString() {
        return "Ed25519KeyPair[" + address() + "]";
    }
}
