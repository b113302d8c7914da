package blockbuster.sui.crypto;

import blockbuster.sui.SuiException;

/** A secp256k1 key: the curve of Bitcoin and Ethereum. */
public final class Secp256k1KeyPair extends KeyBytes {
    private Secp256k1KeyPair(byte[] secret) {
        super(SignatureScheme.SECP256K1, secret, Ecdsa.SECP256K1.publicKey(secret));
    }

    /** @throws SuiException unless the secret is a number from 1 to below the curve's order, in 32 bytes */
    public static Secp256k1KeyPair fromSecret(byte[] secret) {
        return new Secp256k1KeyPair(Secrets.require(SignatureScheme.SECP256K1, secret));
    }

    @Override
    byte[] sign(byte[] digest, byte[] withSecret) {
        return Ecdsa.SECP256K1.sign(digest, withSecret);
    }
}
