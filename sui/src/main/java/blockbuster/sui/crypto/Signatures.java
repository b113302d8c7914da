package blockbuster.sui.crypto;

import blockbuster.sui.SuiAddress;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Signs and verifies transactions and personal messages. Verification accepts Ed25519, secp256k1 and secp256r1 and
 * gives the signer's address; comparing it with the expected one is the caller's part.
 */
public final class Signatures {
    private Signatures() {}

    /** @param transactionBytes BCS of TransactionData */
    public static SuiSignature signTransaction(byte[] transactionBytes, Ed25519KeyPair key) {
        return key.signDigest(Intent.TRANSACTION.digest(transactionBytes));
    }

    public static SuiSignature signPersonalMessage(byte[] message, Ed25519KeyPair key) {
        return key.signDigest(Intent.personalMessageDigest(message));
    }

    /**
     * @param transactionBytes BCS of TransactionData
     * @throws InvalidSignatureException when the signature is not one of these bytes by its key
     */
    public static SuiAddress verifyTransaction(byte[] transactionBytes, SuiSignature signature) {
        return verify(Intent.TRANSACTION.digest(transactionBytes), signature);
    }

    /** @throws InvalidSignatureException when the signature is not one of this message by its key */
    public static SuiAddress verifyPersonalMessage(byte[] message, SuiSignature signature) {
        return verify(Intent.personalMessageDigest(message), signature);
    }

    private static SuiAddress verify(byte[] digest, SuiSignature signed) {
        byte[] signature = signed.signature().toArray();
        byte[] publicKey = signed.publicKey().toArray();
        boolean valid = switch (signed.scheme()) {
            case ED25519 -> Ed25519.verify(signature, 0, publicKey, 0, digest, 0, digest.length);
            case SECP256K1 -> EcdsaVerifier.SECP256K1.verify(digest, signature, publicKey);
            case SECP256R1 -> EcdsaVerifier.SECP256R1.verify(digest, signature, publicKey);
        };
        if (!valid) {
            throw new InvalidSignatureException("the signature does not match the message and the key");
        }
        return signed.address();
    }
}
