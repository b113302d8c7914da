package blockbuster.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;

import blockbuster.sui.crypto.InvalidSignatureException;
import blockbuster.sui.crypto.Signatures;
import blockbuster.sui.crypto.SuiSignature;

/**
 * A login message with the wallet's signature: proof that a wallet let a session key sign for it. It names the wallet, so
 * it is kept by the platform and the member and never published.
 *
 * @param walletSignature Base64 of Sui's serialized signature of a personal message
 */
public record Authorization(String message, String walletSignature) {

    /**
     * The message, its signature checked.
     *
     * @throws ReceiptException if it is no login message with a session key, or not signed by its address
     * @throws blockbuster.sui.crypto.NodeRequiredException for a zkLogin signature, which only a node can check
     */
    public LoginMessage verify() {
        var login = LoginMessage.parse(message);
        if (login.session().isEmpty()) {
            throw new ReceiptException("the login message names no session key");
        }
        try {
            var signer = Signatures.verifyPersonalMessage(
                    message.getBytes(UTF_8), SuiSignature.parseBase64(walletSignature));
            if (!signer.equals(login.address())) {
                throw new ReceiptException("signed by " + signer + " instead of " + login.address());
            }
        } catch (InvalidSignatureException invalid) {
            throw new ReceiptException("the wallet's signature is not valid: " + invalid.getMessage(), invalid);
        }
        return login;
    }
}
