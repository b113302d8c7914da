package blockbuster.sui.rpc;

import blockbuster.sui.SuiException;

/** A gas station does not pay for a transaction. */
public final class SponsorshipRefusedException extends SuiException {
    /** Why not. */
    public enum Reason {
        /** A function that is not on the list, or none at all. */
        CALL_NOT_ALLOWED,
        /** A command takes the coin that pays. */
        USES_GAS_COIN,
        /** It spends from an address balance other than the sender's. */
        SPENDS_OTHERS_MONEY,
        /** It publishes or upgrades a package. */
        PUBLISHES,
        /** It may cost more than is paid for one transaction. */
        TOO_EXPENSIVE,
        /** The account had as many transactions paid as it may within the window. */
        TOO_MANY,
        /** The account had as much gas paid as it may within the window. */
        ALLOWANCE_SPENT,
        /** Every coin is reserved. */
        BUSY,
        /** There is no such reservation, or it is over. */
        NOT_RESERVED
    }

    private final Reason reason;

    SponsorshipRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
