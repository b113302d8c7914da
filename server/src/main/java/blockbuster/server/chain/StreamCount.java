package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;

/** Plays of one title to add on chain. */
public record StreamCount(SuiAddress content, long plays, long creditedSeconds) {}
