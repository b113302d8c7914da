package blockbuster.media.mp4;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/** How many samples (pictures, of a picture track) a media segment of fragmented MP4 holds. */
public final class SampleCount {

    private static final int FULL_BOX = 4;

    private SampleCount() {}

    /**
     * The sum over the segment's fragments (ISO/IEC 14496-12, 8.8.8).
     *
     * @throws IllegalArgumentException when the bytes are no media segment
     */
    public static long of(byte[] segment) {
        var bytes = ByteBuffer.wrap(segment);
        var count = new AtomicLong();
        Boxes.walk(bytes, (type, from) -> {
            if (type.equals("trun")) {
                count.addAndGet(bytes.getInt(from + FULL_BOX));
            }
        });
        return count.get();
    }
}
