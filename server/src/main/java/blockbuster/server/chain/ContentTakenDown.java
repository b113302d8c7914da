package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.time.Instant;

/** A moderator took a title off the shelf. */
public record ContentTakenDown(
        EventPosition position, SuiAddress content, SuiAddress moderator, String reason, Instant decidedAt)
        implements ChainEvent {}
