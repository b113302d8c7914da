package blockbuster.media.mp4;

import java.nio.ByteBuffer;

/** The clock of the one track of an initialization section. */
public final class Timescale {

    private Timescale() {}

    /** Ticks a second (ISO/IEC 14496-12, 8.4.2). */
    public static int of(byte[] init) {
        var header = Boxes.require(ByteBuffer.wrap(init), "moov", "trak", "mdia", "mdhd");
        boolean longTimes = header.get(0) == 1;
        return header.getInt(longTimes ? 20 : 12);
    }
}
