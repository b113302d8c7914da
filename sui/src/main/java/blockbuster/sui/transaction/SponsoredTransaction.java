package blockbuster.sui.transaction;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.InvalidSignatureException;
import blockbuster.sui.crypto.Signatures;
import blockbuster.sui.crypto.SuiSignature;
import java.util.List;

/**
 * A transaction that one account sends and another pays for. Both sign the same bytes: what either changes afterwards
 * makes the other's signature worthless.
 */
public record SponsoredTransaction(TransactionData data) {
    /** Who sends: the owner of the objects that the transaction uses. */
    public SuiAddress sender() {
        return data.sender();
    }

    /** Who pays. */
    public SuiAddress sponsor() {
        return data.gas().owner();
    }

    /** What both sign. */
    public byte[] bytes() {
        return data.encode();
    }

    /**
     * The signatures as the network wants them: the sender's, then the sponsor's; one if the two are the same account.
     *
     * @throws InvalidSignatureException when a signature is not one of these bytes, or not by its party
     */
    public List<SuiSignature> signatures(SuiSignature bySender, SuiSignature bySponsor) {
        requireSigned(bySender, sender(), "sender");
        requireSigned(bySponsor, sponsor(), "sponsor");
        return sender().equals(sponsor()) ? List.of(bySender) : List.of(bySender, bySponsor);
    }

    /** @throws InvalidSignatureException when it is not the sender's signature of these bytes */
    public void requireSender(SuiSignature signature) {
        requireSigned(signature, sender(), "sender");
    }

    private void requireSigned(SuiSignature signature, SuiAddress account, String role) {
        SuiAddress signer = Signatures.verifyTransaction(bytes(), signature);
        if (!signer.equals(account)) {
            throw new InvalidSignatureException(
                    "the " + role + " is " + account + ", but " + signer + " signed; sign with the right account");
        }
    }
}
