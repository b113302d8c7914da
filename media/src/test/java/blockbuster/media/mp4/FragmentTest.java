package blockbuster.media.mp4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FragmentTest {

    @Test
    void movesTimesOfBothVersionsAndNumbersFragments() {
        var segment = concat(
                box("sidx", full(1), ints(1, 30_000), longs(7)),
                box("moof", box("mfhd", full(0), ints(1)), box("traf", box("tfdt", full(1), longs(7)))),
                box("mdat", ints(0x746664)),
                box("moof", box("mfhd", full(0), ints(2)), box("traf", box("tfdt", full(0), ints(9)))));

        int next = Fragment.move(segment, 1L << 20, 41);

        assertThat(next).isEqualTo(43);
        assertThat(segment)
                .isEqualTo(concat(
                        box("sidx", full(1), ints(1, 30_000), longs(7 + (1L << 20))),
                        box(
                                "moof",
                                box("mfhd", full(0), ints(41)),
                                box("traf", box("tfdt", full(1), longs(7 + (1L << 20))))),
                        box("mdat", ints(0x746664)),
                        box(
                                "moof",
                                box("mfhd", full(0), ints(42)),
                                box("traf", box("tfdt", full(0), ints(9 + (1 << 20)))))));
    }

    @Test
    void refusesBoxesThatReachBeyondTheSegment() {
        var segment = box("moof", box("mfhd", full(0), ints(1)));
        segment[11]++;

        assertThatThrownBy(() -> Fragment.move(segment, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] box(String type, byte[]... contents) {
        var content = concat(contents);
        return concat(ints(8 + content.length), type.getBytes(StandardCharsets.ISO_8859_1), content);
    }

    private static byte[] full(int version) {
        return ints(version << 24);
    }

    private static byte[] ints(int... values) {
        var bytes = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            bytes.putInt(value);
        }
        return bytes.array();
    }

    private static byte[] longs(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }

    private static byte[] concat(byte[]... parts) {
        int length = 0;
        for (var part : parts) {
            length += part.length;
        }
        var all = ByteBuffer.allocate(length);
        for (var part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
