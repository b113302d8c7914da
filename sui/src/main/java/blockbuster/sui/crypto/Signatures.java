package blockbuster.sui.crypto;

import blockbuster.sui.SuiAddress;

/**
 * Verifies signatures of transactions and personal messages by single keys, multisigs and passkeys, and gives the signer's
 * address; comparing it with the expected one is the caller's part. A zkLogin signature, alone or within a multisig, ends
 * in {@link NodeRequiredException}: ask a node, by {@code SuiClient.refusalOfPersonalMessage}.
 */
public final class Signatures {
    private Signatures() {}

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

    static SuiAddress verify(byte[] digest, SuiSignature signed) {
        return switch (signed) {
            case SimpleSignature simple -> verify(digest, simple);
            case PasskeySignature passkey -> verify(digest, passkey);
            case MultisigSignature multisig -> {
                multisig.partials().forEach(partial -> verifyMember(digest, partial));
                yield multisig.publicKey().address();
            }
            case ZkLoginSignature zkLogin -> throw new NodeRequiredException();
        };
    }

    private static SuiAddress verify(byte[] digest, SimpleSignature signed) {
        require(
                signed.publicKey().verifies(digest, signed.signature()),
                "the signature does not match the message and the key");
        return signed.publicKey().address();
    }

    private static SuiAddress verify(byte[] digest, PasskeySignature signed) {
        require(signed.challenges(digest), "the passkey signed another message");
        verify(signed.assertion(), signed.userSignature());
        return signed.publicKey().address();
    }

    private static void verifyMember(byte[] digest, MultisigSignature.Partial partial) {
        SuiAddress signer = verify(digest, partial.signature());
        require(
                signer.equals(partial.member().address()),
                "a partial signature is not by the member that it stands for");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new InvalidSignatureException(message);
        }
    }
}
