package blockbuster.media;

/**
 * One sound track of an uploaded film.
 *
 * @param streamIndex FFmpeg's absolute stream index
 * @param language BCP 47 primary subtag such as {@code en}, or {@code und} when the file does not say
 * @param durationMs 0 when the container does not say
 */
public record AudioTrack(int streamIndex, String language, int channels, long durationMs) {}
