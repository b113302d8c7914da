package blockbuster.media.mp4;

import java.nio.ByteBuffer;

/**
 * A media segment of fragmented MP4 (ISO/IEC 14496-12, 8.8 and 8.16.3) that is moved to another place in its film. Only
 * the numbers that tell the place are changed, in place: positions of data are relative to the fragment.
 */
public final class Fragment {

    private static final int FULL_BOX = 4;

    private final ByteBuffer bytes;
    private final long shift;
    private int sequenceNumber;

    private Fragment(byte[] segment, long shift, int sequenceNumber) {
        this.bytes = ByteBuffer.wrap(segment);
        this.shift = shift;
        this.sequenceNumber = sequenceNumber;
    }

    /**
     * Moves the segment {@code shift} ticks of its track's clock later and numbers its fragments from {@code
     * sequenceNumber}; returns the number after its last one.
     */
    public static int move(byte[] segment, long shift, int sequenceNumber) {
        var fragment = new Fragment(segment, shift, sequenceNumber);
        Boxes.walk(fragment.bytes, fragment::box);
        return fragment.sequenceNumber;
    }

    private void box(String type, int from) {
        switch (type) {
            case "mfhd" -> bytes.putInt(from + FULL_BOX, sequenceNumber++);
            case "tfdt" -> add(from, from + FULL_BOX);
            case "sidx" -> add(from, from + FULL_BOX + 8); // after reference_ID and timescale
            default -> {}
        }
    }

    /** Version 1 of a box has times of 64 bits, version 0 of 32. */
    private void add(int versionAt, int timeAt) {
        if (bytes.get(versionAt) == 1) {
            bytes.putLong(timeAt, bytes.getLong(timeAt) + shift);
        } else {
            bytes.putInt(timeAt, Math.toIntExact(Integer.toUnsignedLong(bytes.getInt(timeAt)) + shift));
        }
    }
}
