package blockbuster.media;

import blockbuster.media.PackagedRendition.Kind;
import java.util.List;

/** Packaged titles without files, for tests of text. */
final class TestTitles {

    private static final String HASH = "ab".repeat(32);

    private TestTitles() {}

    static PackagedTitle title(PackagedRendition... renditions) {
        return new PackagedTitle(8_000, 4_000, List.of(renditions), "poster.jpg", HASH);
    }

    static PackagedRendition video(String name, int width, int height, long bandwidth) {
        return video(name, "avc1.64001F", width, height, bandwidth);
    }

    static PackagedRendition video(String name, String codecs, int width, int height, long bandwidth) {
        return new PackagedRendition(
                name,
                Kind.VIDEO,
                width,
                height,
                30000 / 1001.0,
                codecs,
                "und",
                0,
                Role.MAIN,
                bandwidth,
                bandwidth / 2,
                List.of(name + "-0.bin", name + "-1.bin"),
                new PackagedInit(0, 0, 99, HASH),
                List.of(
                        new PackagedSegment(0, 100, 1123, 4_004_000, 0, "01".repeat(16), HASH),
                        new PackagedSegment(1, 0, 511, 2_002_000, 1, "02".repeat(16), HASH)));
    }

    static PackagedRendition audio(String name, String language, long bandwidth) {
        return audio(name, language, 2, bandwidth);
    }

    static PackagedRendition audio(String name, String language, int channels, long bandwidth) {
        return audio(name, "mp4a.40.2", language, channels, bandwidth);
    }

    static PackagedRendition audio(String name, String codecs, String language, int channels, long bandwidth) {
        return new PackagedRendition(
                name,
                Kind.AUDIO,
                0,
                0,
                0,
                codecs,
                language,
                channels,
                Role.MAIN,
                bandwidth,
                bandwidth / 2,
                List.of(name + "-0.bin"),
                new PackagedInit(0, 0, 49, HASH),
                List.of(
                        new PackagedSegment(0, 50, 97, 4_010_667, 0, "03".repeat(16), HASH),
                        new PackagedSegment(0, 98, 145, 2_000_000, 1, "04".repeat(16), HASH)));
    }

    static PackagedRendition subtitles(String name, String language, Role role) {
        return new PackagedRendition(
                name,
                Kind.SUBTITLES,
                0,
                0,
                0,
                "wvtt",
                language,
                0,
                role,
                300,
                200,
                List.of("s-0.bin"),
                null,
                List.of(new PackagedSegment(0, 0, 95, 6_000_000, 0, "05".repeat(16), HASH)));
    }
}
