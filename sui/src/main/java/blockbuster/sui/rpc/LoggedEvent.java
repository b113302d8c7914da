package blockbuster.sui.rpc;

import blockbuster.sui.Digest;

/** An event with the transaction that emitted it, and the checkpoint that holds that. */
public record LoggedEvent(SuiEvent event, Digest transaction, long checkpoint) {}
