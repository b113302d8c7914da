package blockbuster.edge;

import blockbuster.walrus.BlobId;
import blockbuster.walrus.HashedRange;

/** One segment: {@code length} bytes of a blob from {@code from}. */
record SegmentKey(BlobId blob, long from, int length) {

    static SegmentKey of(HashedRange range) {
        return new SegmentKey(range.blob(), range.from(), range.length());
    }

    long to() {
        return from + length - 1;
    }

    /** Strong: a blob's bytes never change. */
    String etag() {
        return '"' + blob.value() + '-' + from + '-' + to() + '"';
    }
}
