package blockbuster.localnet.ledger;

import blockbuster.localnet.ExecutionResult.Reason;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.InvalidSignatureException;
import blockbuster.sui.crypto.Signatures;
import blockbuster.sui.crypto.SuiSignature;
import blockbuster.sui.transaction.TransactionData;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sender has signed, and whoever pays if it is another; nobody else. */
final class SignatureCheck {
    private SignatureCheck() {}

    static void check(TransactionData data, byte[] transactionBytes, List<byte[]> signatures) {
        var signers = new HashSet<SuiAddress>();
        for (var signature : signatures) {
            signers.add(signer(transactionBytes, signature));
        }
        var wanted = Set.of(data.sender()).equals(Set.of(data.gas().owner()))
                ? Set.of(data.sender())
                : Set.of(data.sender(), data.gas().owner());
        RefusedException.require(
                signers.equals(wanted) && signatures.size() == wanted.size(),
                Reason.INVALID_SIGNATURE,
                "the transaction must be signed by " + wanted + ", once each");
    }

    private static SuiAddress signer(byte[] transactionBytes, byte[] signature) {
        try {
            return Signatures.verifyTransaction(transactionBytes, SuiSignature.parse(signature));
        } catch (InvalidSignatureException e) {
            throw new RefusedException(Reason.INVALID_SIGNATURE, String.valueOf(e.getMessage()));
        }
    }
}
