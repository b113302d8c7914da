package blockbuster.server.stream.credit;

/**
 * A stream as far as its credit goes.
 *
 * @param startedAtMs by the server's clock, since the epoch
 * @param durationMs of the film
 * @param windowMs film that one key opens
 * @param credited positions that were credited so far
 */
public record Play(long startedAtMs, long durationMs, long windowMs, Intervals credited) {}
