package blockbuster.server.revenue.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a run has safely behind it; it goes on from there after a crash. */
enum RunState {
    /** Sessions, salt and payouts are fixed. */
    FROZEN,
    /** The session leaves are on Walrus. */
    LEAVES_STORED,
    /** What is going to be paid stands on chain, open to challenges; no money has moved. */
    ANNOUNCED,
    /** The money is in batches on chain. */
    OPENED,
    /** Every batch is paid. */
    PAID,
    /** The distribution is closed on chain. */
    CLOSED,
    /** The result was read back from the chain and kept. */
    RECORDED,
    /** The chain refused the announcement, or it was withdrawn: nothing was paid, and the plays are free for the next run. */
    ABANDONED;

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    boolean finished() {
        return this == RECORDED || this == ABANDONED;
    }
}
