package blockbuster.localnet.rpc;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.util.Comparator;

/** A place in the chain: the cursor of listings. Opaque to callers. */
record Position(long checkpoint, int transaction, int event) implements Comparable<Position> {
    private static final Comparator<Position> ORDER = Comparator.comparingLong(Position::checkpoint)
            .thenComparingInt(Position::transaction)
            .thenComparingInt(Position::event);
    private static final int BYTES = Long.BYTES + 2 * Integer.BYTES;

    ByteString toCursor() {
        return ByteString.copyFrom(ByteBuffer.allocate(BYTES)
                .putLong(checkpoint)
                .putInt(transaction)
                .putInt(event)
                .flip());
    }

    static Position of(ByteString cursor) {
        if (cursor.size() != BYTES) {
            throw Replies.invalid("not a cursor of this network");
        }
        ByteBuffer bytes = cursor.asReadOnlyByteBuffer();
        return new Position(bytes.getLong(), bytes.getInt(), bytes.getInt());
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
