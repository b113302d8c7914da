package blockbuster.localnet.rpc;

import blockbuster.sui.rpc.proto.Ordering;
import blockbuster.sui.rpc.proto.QueryEndReason;
import blockbuster.sui.rpc.proto.QueryOptions;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the chain a listing covers, and in which direction. Cursors are exclusive; {@code bound} is what ends a
 * listing that has gone through all of it.
 */
record Range(
        long first,
        long last,
        @Nullable Position after,
        @Nullable Position before,
        boolean descending,
        int limit,
        QueryEndReason bound) {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 1000;

    /** @param end exclusive bound as requested; start and end are unsigned */
    static Range of(long start, long end, long tip, QueryOptions options) {
        long from = start < 0 ? Long.MAX_VALUE : start;
        long last = end < 0 ? tip : Math.min(tip, end - 1);
        Position after = options.hasAfter() ? Position.of(options.getAfter()) : null;
        Position before = options.hasBefore() ? Position.of(options.getBefore()) : null;
        boolean descending = options.getOrdering() == Ordering.ORDERING_DESCENDING;
        boolean cursorEnds = descending
                ? after != null && after.checkpoint() >= from
                : before != null && before.checkpoint() <= last;
        return new Range(
                after == null ? from : Math.max(from, after.checkpoint()),
                before == null ? last : Math.min(last, before.checkpoint()),
                after,
                before,
                descending,
                limit(options),
                cursorEnds ? QueryEndReason.QUERY_END_REASON_CURSOR_BOUND : checkpointBound(descending, end, tip));
    }

    /** Descending, every listing ends at its first checkpoint, be it that of genesis. */
    private static QueryEndReason checkpointBound(boolean descending, long end, long tip) {
        boolean reachesTip = end < 0 || end > tip;
        return !descending && reachesTip
                ? QueryEndReason.QUERY_END_REASON_LEDGER_TIP
                : QueryEndReason.QUERY_END_REASON_CHECKPOINT_BOUND;
    }

    private static int limit(QueryOptions options) {
        long wanted = Integer.toUnsignedLong(options.getLimit());
        return wanted == 0 ? DEFAULT_LIMIT : (int) Math.min(wanted, MAX_LIMIT);
    }

    boolean contains(Position position) {
        return (after == null || position.compareTo(after) > 0) && (before == null || position.compareTo(before) < 0);
    }

    LongStream checkpoints() {
        LongStream ascending = LongStream.rangeClosed(first, last);
        return descending ? ascending.map(sequence -> first + last - sequence) : ascending;
    }

    /** Indexes 0 to {@code size} - 1 in the listing's direction. */
    IntStream indexes(int size) {
        IntStream ascending = IntStream.range(0, size);
        return descending ? ascending.map(index -> size - 1 - index) : ascending;
    }
}
