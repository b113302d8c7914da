package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;

/** It was said in public why an announcement's leaves are right without a play. */
public record ChallengeAnswered(
        EventPosition position, SuiAddress announcement, long number, SuiAddress challenger, String reason)
        implements ChainEvent {}
