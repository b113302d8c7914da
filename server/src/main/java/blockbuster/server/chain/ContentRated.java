package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;

/** A member rated a title with 1 to 5 stars; previous is 0 for a first rating. */
public record ContentRated(
        EventPosition position,
        SuiAddress content,
        SuiAddress membership,
        int stars,
        int previous,
        long ratingSum,
        long ratingCount)
        implements ChainEvent {}
