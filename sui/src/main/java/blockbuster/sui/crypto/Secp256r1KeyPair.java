package blockbuster.sui.crypto;

import blockbuster.sui.SuiException;

/** A secp256r1 (P-256) key: the curve of secure enclaves and passkeys. */
public final class Secp256r1KeyPair extends KeyBytes {
    private Secp256r1KeyPair(byte[] secret) {
        super(SignatureScheme.SECP256R1, secret, Ecdsa.SECP256R1.publicKey(secret));
    }

    /** @throws SuiException unless the secret is a number from 1 to below the curve's order, in 32 bytes */
    public static Secp256r1KeyPair fromSecret(byte[] secret) {
        return new Secp256r1KeyPair(Secrets.require(SignatureScheme.SECP256R1, secret));
    }

    @Override
    byte[] sign(byte[] digest, byte[] withSecret) {
        return Ecdsa.SECP256R1.sign(digest, withSecret);
    }
}
