package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;

/** An account of the platform's can't pay for a write, which was not sent. What waits for it goes on once it has SUI again. */
public final class ChainGasException extends ChainException {
    private final SuiAddress account;

    public ChainGasException(String message, SuiAddress account, Throwable cause) {
        super(message, cause);
        this.account = account;
    }

    /** The account to send SUI to. */
    public SuiAddress account() {
        return account;
    }
}
