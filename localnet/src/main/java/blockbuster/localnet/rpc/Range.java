package blockbuster.localnet.rpc;

import blockbuster.sui.rpc.proto.Ordering;
import blockbuster.sui.rpc.proto.QueryOptions;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Which part of the chain a listing covers, and in which direction. Cursors are exclusive. */
record Range(
        long first,
        long last,
        @Nullable Position after,
        @Nullable Position before,
        boolean descending,
        int limit) {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 1000;

    /** @param end exclusive bound as requested; a negative one stands for none */
    static Range of(long start, long end, long tip, QueryOptions options) {
        long last = end < 0 ? tip : Math.min(tip, end - 1);
        Position after = options.hasAfter() ? Position.of(options.getAfter()) : null;
        Position before = options.hasBefore() ? Position.of(options.getBefore()) : null;
        int wanted = options.hasLimit() ? options.getLimit() : DEFAULT_LIMIT;
        return new Range(
                after == null ? start : Math.max(start, after.checkpoint()),
                before == null ? last : Math.min(last, before.checkpoint()),
                after,
                before,
                options.getOrdering() == Ordering.ORDERING_DESCENDING,
                Math.clamp(wanted, 1, MAX_LIMIT));
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
