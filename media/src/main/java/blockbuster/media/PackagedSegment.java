package blockbuster.media;

import java.util.List;

/**
 * One encrypted segment (AES-128-CBC with PKCS#7 padding).
 *
 * @param fileIndex into the rendition's files
 * @param from first ciphertext byte's position in that file
 * @param to last ciphertext byte's position, inclusive
 * @param window the span of film, counted from 0, in which the segment starts; names its key
 * @param sha256Hex of the ciphertext
 */
public record PackagedSegment(
        int fileIndex, long from, long to, long durationUs, int window, String ivHex, String sha256Hex) {

    public long sizeBytes() {
        return to - from + 1;
    }

    /** The longest segment in whole seconds, rounded as RFC 8216 section 4.3.3.1 wants. */
    public static long targetDurationSeconds(List<PackagedSegment> segments) {
        return segments.stream()
                .mapToLong(segment -> Math.round(segment.durationUs() / 1e6))
                .max()
                .orElse(1);
    }
}
