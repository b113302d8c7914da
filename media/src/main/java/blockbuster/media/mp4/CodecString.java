package blockbuster.media.mp4;

import blockbuster.media.MediaException;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** The RFC 6381 name of the codec in an initialization section, such as {@code avc1.64001F}, {@code av01.0.08M.08} or {@code mp4a.40.2}. */
public final class CodecString {

    /** Fields of the sample entries before their child boxes (ISO/IEC 14496-12). */
    private static final int VISUAL_FIELDS = 78;

    private static final int AUDIO_FIELDS = 28;

    /** Has no parameters: the name is that of the sample entry. */
    private static final String OPUS = "Opus";

    private CodecString() {}

    public static String of(byte[] init) {
        var table = Boxes.require(ByteBuffer.wrap(init), "moov", "trak", "mdia", "minf", "stbl", "stsd");
        // A full box with the number of entries: 4 bytes of version and flags, 4 of count.
        var entries = table.slice(8, table.remaining() - 8);
        return Boxes.find(entries, "avc1")
                .map(CodecString::avc)
                .or(() -> Boxes.find(entries, "av01").map(CodecString::av1))
                .or(() -> Boxes.find(entries, "Opus").map(entry -> OPUS))
                .orElseGet(() -> mpeg4Audio(Boxes.require(entries, "mp4a")));
    }

    /** Profile, constraints and level stand right behind the version in the AVC configuration. */
    private static String avc(ByteBuffer entry) {
        var configuration = Boxes.require(children(entry, VISUAL_FIELDS), "avcC");
        var bytes = new byte[3];
        configuration.get(1, bytes);
        return "avc1." + HexFormat.of().withUpperCase().formatHex(bytes);
    }

    /** Profile, level, tier and depth, as "AV1 Codec ISO Media File Format Binding" section 5 writes them. */
    private static String av1(ByteBuffer entry) {
        var configuration = Boxes.require(children(entry, VISUAL_FIELDS), "av1C");
        int profileAndLevel = configuration.get(1);
        int flags = configuration.get(2);
        int profile = profileAndLevel >> 5 & 0b111;
        int level = profileAndLevel & 0b1_1111;
        char tier = (flags & 0b1000_0000) == 0 ? 'M' : 'H';
        int depth = (flags & 0b0100_0000) == 0 ? 8 : (flags & 0b0010_0000) == 0 ? 10 : 12;
        return "av01.%d.%02d%c.%02d".formatted(profile, level, tier, depth);
    }

    /** Descends the descriptors (ISO/IEC 14496-1): stream (3), decoder configuration (4), decoder specific (5). */
    private static String mpeg4Audio(ByteBuffer entry) {
        var descriptors = Boxes.require(children(entry, AUDIO_FIELDS), "esds");
        descriptors.position(4);
        enter(descriptors, 3);
        descriptors.position(descriptors.position() + 3);
        enter(descriptors, 4);
        int objectType = Byte.toUnsignedInt(descriptors.get(descriptors.position()));
        descriptors.position(descriptors.position() + 13);
        enter(descriptors, 5);
        int audioObjectType = Byte.toUnsignedInt(descriptors.get()) >> 3;
        return "mp4a.%x.%d".formatted(objectType, audioObjectType);
    }

    private static void enter(ByteBuffer descriptors, int tag) {
        if (descriptors.get() != tag) {
            throw new MediaException("The converted film's sound is not described.");
        }
        while ((descriptors.get() & 0x80) != 0) {
            // The length is spread over bytes whose first bit says that more follow; the nesting is known.
        }
    }

    private static ByteBuffer children(ByteBuffer entry, int fields) {
        return entry.slice(fields, entry.remaining() - fields);
    }
}
