package blockbuster.media;

/**
 * A stretch of a film's constant-rate frames that one process encodes, of whole segments. The last one goes on to the
 * film's end, wherever that turns out to be.
 *
 * @param frames as planned
 */
public record Chunk(int index, long firstFrame, long frames, boolean last) {

    /** The frame after the last planned one. */
    public long endFrame() {
        return firstFrame + frames;
    }

    /** The name of its folder. */
    public String name() {
        return "chunk-%04d".formatted(index);
    }
}
