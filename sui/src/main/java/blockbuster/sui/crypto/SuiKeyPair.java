package blockbuster.sui.crypto;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import java.security.SecureRandom;

/**
 * A key that controls a Sui account. Immutable and safe for use by many threads; {@code toString} shows the scheme and the
 * address only. {@link SuiKeys} has its text form, {@link Keystore} its files, {@link Mnemonic} makes it from words.
 */
public sealed interface SuiKeyPair permits KeyBytes {
    int SECRET_LENGTH = 32;

    /** @throws SuiException when the scheme has no key pairs */
    static SuiKeyPair generate(SignatureScheme scheme, SecureRandom random) {
        byte[] secret = new byte[SECRET_LENGTH];
        do {
            random.nextBytes(secret);
        } while (!Secrets.isValid(scheme, secret));
        return fromSecret(scheme, secret);
    }

    /** @throws SuiException when the scheme has no key pairs or the secret is none of it */
    static SuiKeyPair fromSecret(SignatureScheme scheme, byte[] secret) {
        return switch (scheme) {
            case ED25519 -> Ed25519KeyPair.fromSecret(secret);
            case SECP256K1 -> Secp256k1KeyPair.fromSecret(secret);
            case SECP256R1 -> Secp256r1KeyPair.fromSecret(secret);
            case MULTISIG, ZKLOGIN, PASSKEY -> throw Secrets.noKeyPairs(scheme);
        };
    }

    SignatureScheme scheme();

    /** A copy of the key's bytes: 32 for Ed25519, a compressed point of 33 otherwise. */
    byte[] publicKey();

    /** A copy of the 32 secret bytes; for storing only. */
    byte[] secret();

    default SuiAddress address() {
        return SuiPublicKey.of(scheme(), publicKey()).address();
    }

    /** @param txBytes BCS of TransactionData */
    default SuiSignature signTransaction(byte[] txBytes) {
        return Secrets.sign(this, Intent.TRANSACTION.digest(txBytes));
    }

    /** Signs what wallets call a personal message; such a signature can't stand for a transaction. */
    default SuiSignature signPersonalMessage(byte[] message) {
        return Secrets.sign(this, Intent.personalMessageDigest(message));
    }
}
