package blockbuster.media;

/**
 * One sound track of an uploaded film, or of its ladder.
 *
 * @param streamIndex FFmpeg's absolute stream index
 * @param language BCP 47 primary subtag such as {@code en}, or {@code und} when the file does not say
 * @param durationMs 0 when the container does not say
 */
public record AudioTrack(int streamIndex, String language, int channels, long durationMs, Role role) {

    /** Two loudspeakers. */
    public static final int STEREO = 2;

    /** Five loudspeakers and one for low sounds. */
    public static final int SURROUND = 6;

    /** The same track with its channels mixed to so many. */
    AudioTrack mixedTo(int mixedChannels) {
        return new AudioTrack(streamIndex, language, mixedChannels, durationMs, role);
    }
}
