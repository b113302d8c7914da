package blockbuster.sui.crypto;

import blockbuster.sui.SuiException;
import java.security.SecureRandom;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 key (RFC 8032): what most wallets use. */
public final class Ed25519KeyPair extends KeyBytes {
    private Ed25519KeyPair(byte[] secret) {
        super(SignatureScheme.ED25519, secret, publicKey(secret));
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
    byte[] sign(byte[] digest, byte[] withSecret) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(withSecret, 0, digest, 0, digest.length, signature, 0);
        return signature;
    }

    private static byte[] publicKey(byte[] secret) {
        byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(secret, 0, publicKey, 0);
        return publicKey;
    }
}
