package blockbuster.media;

/** Frames per second as an exact fraction, such as 30000/1001. */
public record FrameRate(int numerator, int denominator) {

    public FrameRate {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException("not a frame rate: " + numerator + "/" + denominator);
        }
    }

    public double framesPerSecond() {
        return (double) numerator / denominator;
    }

    /** Frames in the given seconds, at least one. */
    public int framesIn(int seconds) {
        return Math.max(1, (int) Math.round(seconds * framesPerSecond()));
    }

    /** As FFmpeg writes it. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
