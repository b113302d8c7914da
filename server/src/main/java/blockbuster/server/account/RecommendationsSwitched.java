package blockbuster.server.account;

import blockbuster.sui.SuiAddress;

/** Somebody said whether they want recommendations of their own; published in the transaction that keeps it. */
public record RecommendationsSwitched(SuiAddress address, boolean on) {}
