package blockbuster.media;

/** Follows a transcode; called from other threads than the one that waits for it. */
@FunctionalInterface
public interface TranscodeListener {

    /** About once a second; an exception ends the work and reaches the caller. */
    void progress(TranscodeProgress progress);

    /** Asked several times a second; true ends the work with {@link TranscodeCancelledException}. */
    default boolean cancelled() {
        return false;
    }
}
