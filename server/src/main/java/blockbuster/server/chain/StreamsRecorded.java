package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;

/** Plays of a title were written to the chain; the totals include them. */
public record StreamsRecorded(
        EventPosition position,
        SuiAddress content,
        long plays,
        long creditedSeconds,
        long totalPlays,
        long totalCreditedSeconds)
        implements ChainEvent {}
