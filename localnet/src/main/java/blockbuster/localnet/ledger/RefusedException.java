package blockbuster.localnet.ledger;

import blockbuster.localnet.ExecutionResult.Reason;
import blockbuster.localnet.ExecutionResult.Rejected;

/** Carries a refusal out of the validator's depths; becomes a value at the ledger's face. */
final class RefusedException extends RuntimeException {
    private final transient Rejected rejection;

    RefusedException(Reason reason, String message) {
        super(message, null, false, false);
        this.rejection = new Rejected(reason, message);
    }

    Rejected rejection() {
        return rejection;
    }

    static void require(boolean holds, Reason reason, String message) {
        if (!holds) {
            throw new RefusedException(reason, message);
        }
    }
}
