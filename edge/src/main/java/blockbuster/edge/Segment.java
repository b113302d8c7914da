package blockbuster.edge;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.buffer.BufferInternal;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.ReadableByteChannel;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A segment's bytes in slabs of direct memory, given back when the last holder (the cache, an answer under way) lets go.
 * Filled once, before anybody else sees it. Thread-safe from then on.
 */
final class Segment {

    private final SlabPool pool;
    private final ByteBuf[] slabs;
    private final int length;
    private final AtomicInteger holders = new AtomicInteger(1);
    private final AtomicBoolean unasked = new AtomicBoolean(true);

    private Segment(SlabPool pool, ByteBuf[] slabs, int length) {
        this.pool = pool;
        this.slabs = slabs;
        this.length = length;
    }

    /** Room for a segment, held by the caller, who says when it is {@link #filled}; null if the memory is full. */
    static @Nullable Segment take(SlabPool pool, int length) throws InterruptedException {
        ByteBuf[] slabs = pool.take(length);
        return slabs == null ? null : new Segment(pool, slabs, length);
    }

    int length() {
        return length;
    }

    /** Filled or given up: the memory that was set aside for reading it is free again. */
    void filled() {
        pool.copied(length);
    }

    void fill(byte[] content) {
        for (int i = 0; i < slabs.length; i++) {
            int from = i * SlabPool.SLAB_BYTES;
            slabs[i].setBytes(0, content, from, Math.min(SlabPool.SLAB_BYTES, length - from));
        }
    }

    /** Reads {@code length} bytes and leaves their hash in the digest. */
    void fill(ReadableByteChannel content, MessageDigest digest) throws IOException {
        for (ByteBuffer part : parts()) {
            while (part.hasRemaining()) {
                if (content.read(part) < 0) {
                    throw new EOFException("shorter than " + length + " bytes");
                }
            }
            digest.update(part.flip());
        }
    }

    void writeTo(GatheringByteChannel file) throws IOException {
        ByteBuffer[] parts = parts();
        for (long left = length; left > 0; ) {
            left -= file.write(parts);
        }
    }

    private ByteBuffer[] parts() {
        ByteBuffer[] parts = new ByteBuffer[slabs.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = slabs[i].nioBuffer(0, Math.min(SlabPool.SLAB_BYTES, length - i * SlabPool.SLAB_BYTES));
        }
        return parts;
    }

    /** True for the first viewer who gets it. */
    boolean isAskedFirst() {
        return unasked.get() && unasked.compareAndSet(true, false);
    }

    /** Becomes one more holder; false if the memory is already given back. */
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
            pool.giveBack(slabs);
        }
    }

    /** A view to write to a socket, without a copy, while the segment is held; the network stack can't free it. */
    Buffer view(int from, int count) {
        int first = from / SlabPool.SLAB_BYTES;
        int last = (from + count - 1) / SlabPool.SLAB_BYTES;
        int offset = from % SlabPool.SLAB_BYTES;
        if (first == last) {
            return buffer(slabs[first].slice(offset, count));
        }
        ByteBuf[] views = new ByteBuf[last - first + 1];
        int left = count;
        for (int i = 0; i < views.length; i++) {
            int start = i == 0 ? offset : 0;
            int bytes = Math.min(SlabPool.SLAB_BYTES - start, left);
            views[i] = slabs[first + i].slice(start, bytes);
            left -= bytes;
        }
        return buffer(Unpooled.wrappedUnmodifiableBuffer(views));
    }

    private static Buffer buffer(ByteBuf view) {
        return BufferInternal.buffer(Unpooled.unreleasableBuffer(view));
    }
}
