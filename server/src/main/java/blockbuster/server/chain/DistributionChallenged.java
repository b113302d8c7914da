package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;

/**
 * Somebody says that an announcement's leaves lack a play.
 *
 * @param number of the challenge, from 0
 * @param receiptDigest BLAKE2b-256 of the signed receipt, in hex
 */
public record DistributionChallenged(
        EventPosition position, SuiAddress announcement, long number, SuiAddress challenger, String receiptDigest)
        implements ChainEvent {}
