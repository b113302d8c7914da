package blockbuster.server.chain;

import java.math.BigInteger;
import java.time.Duration;

/**
 * What a membership of one tier gives.
 *
 * @param id index in the registry
 * @param price base units of the coin for one duration
 * @param maxHeight highest rendition, in lines
 * @param maxStreams plays at the same time
 */
public record Tier(int id, String name, BigInteger price, Duration duration, int maxHeight, int maxStreams) {}
