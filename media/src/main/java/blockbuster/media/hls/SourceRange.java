package blockbuster.media.hls;

/** Bytes of the media file that belong together; {@code durationUs} is 0 for the initialization section. */
public record SourceRange(long offset, int length, long durationUs) {}
