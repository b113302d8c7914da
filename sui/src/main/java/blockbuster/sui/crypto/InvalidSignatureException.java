package blockbuster.sui.crypto;

import blockbuster.sui.SuiException;

/** A signature is malformed, or does not fit message and key. */
public sealed class InvalidSignatureException extends SuiException permits NodeRequiredException {
    public InvalidSignatureException(String message) {
        super(message);
    }
}
