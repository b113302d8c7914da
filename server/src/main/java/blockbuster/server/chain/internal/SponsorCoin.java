package blockbuster.server.chain.internal;

import blockbuster.sui.ObjectRef;

/** A gas coin of the sponsor's; the balance is in MIST. */
record SponsorCoin(ObjectRef ref, long balance) {}
