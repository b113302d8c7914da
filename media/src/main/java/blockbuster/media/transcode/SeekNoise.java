package blockbuster.media.transcode;

import java.util.List;

/**
 * What H.264's decoder says of a sound film when it starts at a keyframe that earlier pictures lie behind (an open group
 * of pictures). The pictures concerned come before the first one that is used.
 */
final class SeekNoise {

    private static final List<String> HARMLESS = List.of(
            "mmco: unref short failure",
            "co located POCs unavailable",
            "Missing reference picture",
            "reference picture missing during reorder",
            "number of reference frames");

    private SeekNoise() {}

    static boolean harmless(String line) {
        return HARMLESS.stream().anyMatch(line::contains);
    }
}
