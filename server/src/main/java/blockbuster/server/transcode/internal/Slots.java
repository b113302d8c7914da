package blockbuster.server.transcode.internal;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many pieces a machine makes at a time. */
final class Slots {

    /** What a piece of a 1080p film takes half of. */
    private static final long BYTES_PER_PIECE = 1L << 30;

    private Slots() {}

    /** As the operator says, or one for each core as far as memory goes when they say 0. */
    static int of(int setting) {
        return setting > 0 ? setting : (int) Math.max(1, Math.min(cores(), memoryBytes() / BYTES_PER_PIECE));
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static long memoryBytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}
