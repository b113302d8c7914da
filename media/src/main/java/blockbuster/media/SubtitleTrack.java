package blockbuster.media;

/**
 * One track of text subtitles of an uploaded film.
 *
 * @param streamIndex FFmpeg's absolute stream index
 * @param codec FFmpeg's name of it
 * @param language BCP 47 primary subtag such as {@code en}, or {@code und} when the file does not say
 */
public record SubtitleTrack(int streamIndex, String codec, String language, Role role) {}
