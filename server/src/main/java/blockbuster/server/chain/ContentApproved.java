package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.time.Instant;

/** A moderator let a title onto the shelf. */
public record ContentApproved(EventPosition position, SuiAddress content, SuiAddress moderator, Instant decidedAt)
        implements ChainEvent {}
