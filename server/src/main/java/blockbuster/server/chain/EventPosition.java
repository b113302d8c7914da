package blockbuster.server.chain;

import java.time.Instant;

/**
 * Where on chain an event was emitted. Transaction digest and index name an event for good: a listener that sees a pair
 * a second time has already done its work.
 *
 * @param checkpoint the checkpoint's sequence number
 * @param transaction digest in base58
 * @param index the event's place in its transaction
 * @param at the checkpoint's time
 */
public record EventPosition(long checkpoint, String transaction, int index, Instant at) {}
