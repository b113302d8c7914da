package blockbuster.server.chain.internal;

import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import java.time.Instant;

/** A transaction that was signed and of which nothing is known yet, and the coin that it spends. */
record OpenSponsorship(Digest digest, SuiAddress sender, SponsorCoin coin, Instant expiresAt) {}
