package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;

/** A registered title: its id on chain and the digest of the transaction that made it. */
public record SubmittedContent(SuiAddress content, String transaction) {}
