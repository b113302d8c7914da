package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.time.Instant;

/** A moderator refused a title. */
public record ContentRejected(
        EventPosition position, SuiAddress content, SuiAddress moderator, String reason, Instant decidedAt)
        implements ChainEvent {}
