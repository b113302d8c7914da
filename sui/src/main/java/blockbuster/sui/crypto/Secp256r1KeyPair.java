package blockbuster.sui.crypto;

import blockbuster.sui.SuiException;

/** A secp256r1 (P-256) key: the curve of secure enclaves and passkeys. */
public final class Secp256r1KeyPair implements SuiKeyPair {
    private final byte[] secret;
    private final byte[] publicKey;

    private Secp256r1KeyPair(byte[] secret) {
        this.secret = secret;
        this.publicKey = Ecdsa.SECP256R1.publicKey(secret);
    }

    /** @throws SuiException unless the secret is a number from 1 to below the curve's order, in 32 bytes */
    public static Secp256r1KeyPair fromSecret(byte[] secret) {
        return new Secp256r1KeyPair(Secrets.require(SignatureScheme.SECP256R1, secret));
    }

    @Override
    public SignatureScheme scheme() {
        return SignatureScheme.SECP256R1;
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
        return Ecdsa.SECP256R1.sign(digest, secret);
    }

    @Override
    public String toString() {
        return scheme() + "[" + address() + "]";
    }
}
