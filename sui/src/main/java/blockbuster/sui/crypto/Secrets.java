package blockbuster.sui.crypto;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiException;

/** What the key pairs have in common. */
final class Secrets {
    private Secrets() {}

    static boolean isValid(SignatureScheme scheme, byte[] secret) {
        return switch (scheme) {
            case ED25519 -> secret.length == SuiKeyPair.SECRET_LENGTH;
            case SECP256K1 -> Ecdsa.SECP256K1.isSecret(secret);
            case SECP256R1 -> Ecdsa.SECP256R1.isSecret(secret);
            case MULTISIG, ZKLOGIN, PASSKEY -> throw noKeyPairs(scheme);
        };
    }

    /** A copy of the secret; the message of the exception says nothing about its content. */
    static byte[] require(SignatureScheme scheme, byte[] secret) {
        if (!isValid(scheme, secret)) {
            throw new SuiException("not a " + scheme + " secret: it has " + SuiKeyPair.SECRET_LENGTH
                    + " bytes that stand for a number from 1 to below the curve's order");
        }
        return secret.clone();
    }

    /** Signs an intent message's digest. */
    static SuiSignature sign(SuiKeyPair key, byte[] digest) {
        byte[] signature = switch (key) {
            case KeyBytes bytes -> bytes.signDigest(digest);
        };
        return new SimpleSignature(Bytes.of(signature), SuiPublicKey.of(key.scheme(), key.publicKey()));
    }

    static SuiException noKeyPairs(SignatureScheme scheme) {
        return new SuiException(scheme + " accounts have no secret key of their own");
    }
}
