package blockbuster.server.chain;

import blockbuster.sui.crypto.SuiSignature;
import blockbuster.sui.transaction.TransactionData;
import java.time.Instant;

/** What a sponsor answers. */
public sealed interface Sponsorship {
    /** Gas is set aside until a moment; not executed by then, the transaction may be made void. */
    record Granted(TransactionData transaction, SuiSignature signature, Instant expiresAt) implements Sponsorship {}

    /**
     * This transaction is never paid for.
     *
     * @param reason a word for programs
     * @param detail what to do
     */
    record Refused(String reason, String detail) implements Sponsorship {}

    /** The sender had its share, until a moment. */
    record Limited(String detail, Instant until) implements Sponsorship {}

    /** All gas is set aside; some comes free at a moment or before. */
    record Busy(Instant until) implements Sponsorship {}

    /** The sponsor has no money left. */
    record Empty() implements Sponsorship {}

    /** There is no sponsor. */
    record Off() implements Sponsorship {}
}
