package blockbuster.media;

import java.util.List;

/**
 * One rendition of a packaged title.
 *
 * @param name {@code v1080}, {@code v720} ... for pictures, {@code a0}, {@code a1} ... for sound
 * @param width of a video rendition in pixels, as are height and frameRate; 0 for sound
 * @param codecs RFC 6381 name, read from the rendition itself
 * @param language BCP 47 subtag of a sound track, {@code und} if unknown or for pictures
 * @param channels of a sound track; 0 for pictures
 * @param bandwidth measured peak in bits per second, as RFC 8216 section 4.3.4.2 defines it
 * @param averageBandwidth measured, bits per second
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
        long bandwidth,
        long averageBandwidth,
        List<String> files,
        PackagedInit init,
        List<PackagedSegment> segments) {

    /** Stands for the window in the key's address of a sound track, which has one key. */
    public static final String ALL_WINDOWS = "all";

    /** Pictures or sound. */
    public enum Kind {
        VIDEO,
        AUDIO
    }

    public PackagedRendition {
        files = List.copyOf(files);
        segments = List.copyOf(segments);
    }

    /** Whether a viewer who may see pictures up to {@code maxHeight} (of the short side) gets this rendition. */
    public boolean allowedFor(int maxHeight) {
        return switch (kind) {
            case VIDEO -> Math.min(width, height) <= maxHeight;
            case AUDIO -> true;
        };
    }

    /** The window's part of the address of a segment's key. */
    public String keyWindow(PackagedSegment segment) {
        return switch (kind) {
            case VIDEO -> String.valueOf(segment.window());
            case AUDIO -> ALL_WINDOWS;
        };
    }

    /** The playlist's target duration. */
    public long targetDurationSeconds() {
        return PackagedSegment.targetDurationSeconds(segments);
    }
}
