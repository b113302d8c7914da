package blockbuster.edge;

import blockbuster.walrus.BlobId;

/**
 * Reads {@code /b/{blobId}/{from}-{to}.m4s}, or {@code .vtt}, which players want of subtitles. Each segment has one
 * spelling in the playlists, so that a shared cache holds it once.
 */
sealed interface SegmentPath {

    /** A well-formed path. */
    record Found(SegmentKey key) implements SegmentPath {}

    /** Nothing that a segment could be named. */
    record NoSegment() implements SegmentPath {}

    /** A segment's form, but its range is backwards or too long. */
    record BadRange() implements SegmentPath {}

    String PREFIX = "/b/";
    String SUFFIX = ".m4s";
    String SUBTITLE_SUFFIX = ".vtt";
    int MAX_DIGITS = 15;

    static SegmentPath parse(String path, int maxBytes) {
        int idEnd = path.indexOf('/', PREFIX.length());
        int dash = path.indexOf('-', idEnd + 1);
        if (!path.startsWith(PREFIX)
                || !(path.endsWith(SUFFIX) || path.endsWith(SUBTITLE_SUFFIX))
                || idEnd < 0
                || dash < 0) {
            return new NoSegment();
        }
        String id = path.substring(PREFIX.length(), idEnd);
        long from = position(path, idEnd + 1, dash);
        long to = position(path, dash + 1, path.length() - SUFFIX.length());
        if (from < 0 || to < 0 || !BlobId.isValid(id)) {
            return new NoSegment();
        }
        if (to < from || to - from >= maxBytes) {
            return new BadRange();
        }
        return new Found(new SegmentKey(new BlobId(id), from, (int) (to - from + 1)));
    }

    /** Decimal digits without a leading zero, or -1. */
    private static long position(String text, int start, int end) {
        int digits = end - start;
        if (digits < 1 || digits > MAX_DIGITS || (digits > 1 && text.charAt(start) == '0')) {
            return -1;
        }
        long value = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
