package blockbuster.media;

/**
 * One track of text subtitles.
 *
 * @param streamIndex FFmpeg's absolute stream index in the film, or -1 where a creator added it
 * @param codec FFmpeg's name of it
 * @param language BCP 47 tag such as {@code en}, or {@code und} when the file does not say
 */
public record SubtitleTrack(int streamIndex, String codec, String language, Role role) {

    /** A track that came beside the film. */
    static SubtitleTrack added(String language) {
        return new SubtitleTrack(-1, "webvtt", language, Role.MAIN);
    }
}
