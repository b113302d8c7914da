package blockbuster.media.mp4;

import java.nio.ByteBuffer;

/** How many samples (pictures, of a picture track) a media segment of fragmented MP4 holds. */
public final class SampleCount {

    private static final int HEADER = 8;
    private static final int FULL_BOX = 4;

    private SampleCount() {}

    /**
     * The sum over the segment's fragments (ISO/IEC 14496-12, 8.8.8).
     *
     * @throws IllegalArgumentException when the bytes are no media segment
     */
    public static long of(byte[] segment) {
        return in(ByteBuffer.wrap(segment), 0, segment.length);
    }

    private static long in(ByteBuffer bytes, int from, int to) {
        long count = 0;
        int position = from;
        while (to - position >= HEADER) {
            int size = bytes.getInt(position);
            if (size < HEADER || size > to - position) {
                throw new IllegalArgumentException("not a media segment: a box of " + size + " bytes at " + position);
            }
            count += switch (Boxes.type(bytes, position)) {
                case "moof", "traf" -> in(bytes, position + HEADER, position + size);
                case "trun" -> bytes.getInt(position + HEADER + FULL_BOX);
                default -> 0;
            };
            position += size;
        }
        return count;
    }
}
