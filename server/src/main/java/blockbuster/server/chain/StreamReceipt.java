package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;

/** What a viewer's receipt of one play says. */
public record StreamReceipt(
        SuiAddress content, SuiAddress membership, SuiAddress viewer, long creditedSeconds, int completionBps) {}
