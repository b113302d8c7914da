package blockbuster.sui.rpc;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;

/** An account has too few SUI coins to pay for its transactions. */
public final class OutOfGasException extends SuiException {
    private final SuiAddress account;

    OutOfGasException(SuiAddress account, long budget) {
        super("account " + account + " has too few SUI coins to pay up to " + budget
                + " MIST for gas; send it some SUI");
        this.account = account;
    }

    /** The account to send SUI to. */
    public SuiAddress account() {
        return account;
    }
}
