package blockbuster.server.analytics.internal;

import java.math.BigInteger;
import java.time.Instant;

/**
 * One thing that happened.
 *
 * @param source names the happening; a second fact of the same kind and source is the same one
 * @param subject whom or what it is about
 * @param amount base units of the coin, where money moved
 * @param seconds film time, where something was watched
 */
record Fact(FactKind kind, String source, String subject, BigInteger amount, long seconds, Instant at) {}
