package blockbuster.sui.crypto;

import blockbuster.sui.SuiException;

/** A secp256k1 key: the curve of Bitcoin and Ethereum. */
public final class Secp256k1KeyPair implements SuiKeyPair {
    private final byte[] secret;
    private final byte[] publicKey;

    private Secp256k1KeyPair(byte[] secret) {
        this.secret = secret;
        this.publicKey = Ecdsa.SECP256K1.publicKey(secret);
    }

    /** @throws SuiException unless the secret is a number from 1 to below the curve's order, in 32 bytes */
    public static Secp256k1KeyPair fromSecret(byte[] secret) {
        return new Secp256k1KeyPair(Secrets.require(SignatureScheme.SECP256K1, secret));
    }

    @Override
    public SignatureScheme scheme() {
        return SignatureScheme.SECP256K1;
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
        return Ecdsa.SECP256K1.sign(digest, secret);
    }

    @Override
    public String toString() {
        return scheme() + "[" + address() + "]";
    }
}
