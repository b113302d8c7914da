package blockbuster.edge;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.buffer.BufferInternal;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A segment's bytes in direct memory, freed when the last holder (the cache, an answer under way) lets go. Thread-safe.
 */
final class Segment {

    private final ByteBuf bytes;
    private final MemoryBudget budget;
    private final AtomicInteger holders = new AtomicInteger(1);

    private Segment(ByteBuf bytes, MemoryBudget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    /** Copies {@code content} off the heap; its memory must have been taken from the budget. The caller holds it. */
    static Segment copyOf(byte[] content, MemoryBudget budget) {
        return new Segment(Unpooled.directBuffer(content.length, content.length).writeBytes(content), budget);
    }

    int length() {
        return bytes.readableBytes();
    }

    /** Becomes one more holder; false if the memory is already freed. */
    boolean hold() {
        for (int now = holders.get(); now > 0; now = holders.get()) {
            if (holders.compareAndSet(now, now + 1)) {
                return true;
            }
        }
        return false;
    }

    void letGo() {
        if (holders.decrementAndGet() == 0) {
            int length = length();
            bytes.release();
            budget.giveBack(length);
        }
    }

    /** A view to write to a socket while the segment is held; the network stack can't free it. */
    Buffer view(int from, int length) {
        return BufferInternal.buffer(Unpooled.unreleasableBuffer(bytes.slice(from, length)));
    }
}
