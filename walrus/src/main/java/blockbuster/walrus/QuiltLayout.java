package blockbuster.walrus;

import java.util.ArrayList;
import java.util.List;

/**
 * Places files in the columns of RedStuff's matrix for 1000 shards (334 × 667 symbols): an index first, then every file
 * from a column of its own, with the smallest even symbol that lets all of them fit. A quilt therefore holds at most 666
 * files. The local daemon lays a column's bytes one after the other, where the network stripes them over rows.
 */
record QuiltLayout(long columnBytes, List<Span> spans) {

    static final int MAX_PATCHES = 666;

    private static final int COLUMNS = 667;
    private static final long ROWS = 334;

    /** A file's columns, the end exclusive. */
    record Span(int startColumn, int endColumn) {}

    QuiltLayout {
        spans = List.copyOf(spans);
    }

    static QuiltLayout of(long indexBytes, List<Long> sizes) {
        long enough = Math.max(
                1,
                Math.max(indexBytes, sizes.stream().mapToLong(Long::longValue).sum()));
        long low = 1;
        long high = Math.ceilDiv(enough, ROWS * 2);
        while (low < high) {
            long middle = (low + high) / 2;
            if (columns(columnBytes(middle), indexBytes, sizes) <= COLUMNS) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return place(columnBytes(low), indexBytes, sizes);
    }

    long sizeBytes() {
        return COLUMNS * columnBytes;
    }

    private static long columnBytes(long halfSymbol) {
        return ROWS * 2 * halfSymbol;
    }

    private static long columns(long columnBytes, long indexBytes, List<Long> sizes) {
        return width(columnBytes, indexBytes)
                + sizes.stream().mapToLong(size -> width(columnBytes, size)).sum();
    }

    private static QuiltLayout place(long columnBytes, long indexBytes, List<Long> sizes) {
        List<Span> spans = new ArrayList<>();
        int next = Math.toIntExact(width(columnBytes, indexBytes));
        for (long size : sizes) {
            int end = next + Math.toIntExact(width(columnBytes, size));
            spans.add(new Span(next, end));
            next = end;
        }
        return new QuiltLayout(columnBytes, spans);
    }

    private static long width(long columnBytes, long size) {
        return Math.max(1, Math.ceilDiv(size, columnBytes));
    }
}
