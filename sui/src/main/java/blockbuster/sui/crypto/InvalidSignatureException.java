package blockbuster.sui.crypto;

import blockbuster.sui.SuiException;

/** A signature is malformed, of a scheme that is not verified here, or does not fit message and key. */
public final class InvalidSignatureException extends SuiException {
    public InvalidSignatureException(String message) {
        super(message);
    }
}
