package blockbuster.edge;

import blockbuster.walrus.BlobId;

/** One segment: {@code length} bytes of a blob from {@code from}. */
record SegmentKey(BlobId blob, long from, int length) {

    long to() {
        return from + length - 1;
    }

    /** Strong: a blob's bytes never change. */
    String etag() {
        return '"' + blob.value() + '-' + from + '-' + to() + '"';
    }
}
