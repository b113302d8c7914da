package blockbuster.server.analytics.internal;

import java.util.Locale;

/** What can happen. */
enum FactKind {
    MEMBERSHIP_BOUGHT,
    TITLE_APPROVED,
    TITLE_TAKEN_DOWN,
    STREAM_SETTLED,
    REVENUE_DEPOSITED,
    PAYOUT_MADE;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
