package blockbuster.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rendition of a packaged title.
 *
 * @param name {@code v1080}, {@code v720-av1} ... for pictures, {@code a0}, {@code a0-opus} ... for sound, {@code s0} ... for subtitles
 * @param width of a video rendition in pixels, as are height and frameRate; 0 for others
 * @param codecs RFC 6381 name, read from the rendition itself; {@code wvtt} for subtitles
 * @param language BCP 47 subtag of a sound or subtitle track, {@code und} if unknown or for pictures
 * @param channels of a sound track; 0 for others
 * @param bandwidth measured peak in bits per second, as RFC 8216 section 4.3.4.2 defines it
 * @param averageBandwidth measured, bits per second
 * @param init null for subtitles, whose segments are complete WebVTT files
 * @param files names in the title's folder, each to be stored as one blob, in order
 */
public record PackagedRendition(
        String name,
        Kind kind,
        int width,
        int height,
        double frameRate,
        String codecs,
        String language,
        int channels,
        Role role,
        long bandwidth,
        long averageBandwidth,
        List<String> files,
        @Nullable PackagedInit init,
        List<PackagedSegment> segments) {

    /** Stands for the window in the key's address of a sound or subtitle track, which has one key. */
    public static final String ALL_WINDOWS = "all";

    /** What a rendition is made of. */
    public enum Kind {
        VIDEO,
        AUDIO,
        /** Text, as WebVTT. */
        SUBTITLES
    }

    public PackagedRendition {
        // Packages made before tracks had roles say nothing.
        role = role == null ? Role.MAIN : role;
        files = List.copyOf(files);
        segments = List.copyOf(segments);
    }

    /** Whether a viewer who may see pictures up to {@code maxHeight} (of the short side) gets this rendition. */
    public boolean allowedFor(int maxHeight) {
        return switch (kind) {
            case VIDEO -> Math.min(width, height) <= maxHeight;
            case AUDIO, SUBTITLES -> true;
        };
    }

    /** The window's part of the address of a segment's key. */
    public String keyWindow(PackagedSegment segment) {
        return switch (kind) {
            case VIDEO -> String.valueOf(segment.window());
            case AUDIO, SUBTITLES -> ALL_WINDOWS;
        };
    }

    /** The playlist's target duration. */
    public long targetDurationSeconds() {
        return PackagedSegment.targetDurationSeconds(segments);
    }
}
