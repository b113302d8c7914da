package blockbuster.edge;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.internal.PlatformDependent;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * All off-heap memory that segments may ever use, in slabs of one size: so no mix of lengths can fragment it, and its bound
 * holds by construction. Memory is asked from the system as it is first needed and then kept. Thread-safe.
 */
final class SlabPool {

    static final int SLAB_BYTES = 64 << 10;

    private static final int SLABS_AT_ONCE = 64;
    private static final long PATIENCE_MS = 2_000;

    private final int slabs;
    private final Semaphore free;

    /** Guarded by itself. */
    private final ArrayDeque<ByteBuf> idle = new ArrayDeque<>();

    private int allocated;

    SlabPool(long bytes) {
        long allowed = PlatformDependent.estimateMaxDirectMemory();
        if (bytes > allowed) {
            throw new EdgeException("Java may use " + allowed + " bytes outside its heap, the edge was given " + bytes
                    + " for segments. Start Java with -XX:MaxDirectMemorySize=" + (bytes + (64 << 20)) + ".");
        }
        slabs = (int) Math.min(Integer.MAX_VALUE, bytes / SLAB_BYTES);
        free = new Semaphore(slabs);
    }

    static int slabsFor(int bytes) {
        return Math.ceilDiv(bytes, SLAB_BYTES);
    }

    /**
     * Slabs that hold that many bytes, after waiting a little for room; null if none came free. As much again is set aside for
     * the copy that is read from, wherever that is, until {@link #copied}.
     */
    ByteBuf @Nullable [] take(int bytes) throws InterruptedException {
        int count = slabsFor(bytes);
        if (!free.tryAcquire(2 * count, PATIENCE_MS, TimeUnit.MILLISECONDS)) {
            return null;
        }
        ByteBuf[] taken = new ByteBuf[count];
        synchronized (idle) {
            for (int i = 0; i < count; i++) {
                taken[i] = idle.isEmpty() ? allocate() : idle.pop();
            }
        }
        return taken;
    }

    /** The copy that slabs were filled from is gone. */
    void copied(int bytes) {
        free.release(slabsFor(bytes));
    }

    private ByteBuf allocate() {
        int count = Math.min(SLABS_AT_ONCE, slabs - allocated);
        ByteBuffer region = ByteBuffer.allocateDirect(count * SLAB_BYTES);
        allocated += count;
        for (int i = 0; i < count; i++) {
            idle.push(Unpooled.wrappedBuffer(region.slice(i * SLAB_BYTES, SLAB_BYTES)));
        }
        return idle.pop();
    }

    void giveBack(ByteBuf[] taken) {
        synchronized (idle) {
            for (ByteBuf slab : taken) {
                idle.push(slab);
            }
        }
        free.release(taken.length);
    }

    /** Whether that many bytes could be taken now without waiting. */
    boolean hasRoom(long bytes) {
        return free.availablePermits() >= Math.ceilDiv(bytes, SLAB_BYTES);
    }

    /** Bytes in the hands of segments, or set aside. */
    long usedBytes() {
        return (long) (slabs - free.availablePermits()) * SLAB_BYTES;
    }
}
