package blockbuster.sui.crypto;

import blockbuster.sui.SuiException;
import java.security.SecureRandom;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 key (RFC 8032): what most wallets use. */
public final class Ed25519KeyPair implements SuiKeyPair {
    private final byte[] secret;
    private final byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];

    private Ed25519KeyPair(byte[] secret) {
        this.secret = secret;
        Ed25519.generatePublicKey(secret, 0, publicKey, 0);
    }

    public static Ed25519KeyPair generate(SecureRandom random) {
        byte[] secret = new byte[SECRET_LENGTH];
        random.nextBytes(secret);
        return new Ed25519KeyPair(secret);
    }

    /** @throws SuiException unless the secret has 32 bytes */
    public static Ed25519KeyPair fromSecret(byte[] secret) {
        return new Ed25519KeyPair(Secrets.require(SignatureScheme.ED25519, secret));
    }

    @Override
    public SignatureScheme scheme() {
        return SignatureScheme.ED25519;
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public byte[] secret() {
        return secret.clone();
    }

    byte[] signDigest(byte[] digest) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(secret, 0, digest, 0, digest.length, signature, 0);
        return signature;
    }

    @Override
    public String toString() {
        return scheme() + "[" + address() + "]";
    }
}
