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

    /** Milliseconds that so many frames last. */
    public long millis(long frames) {
        return frames * denominator * 1000 / numerator;
    }

    /** The time of a frame on a clock of so many ticks a second; FFmpeg's clocks count whole ticks a frame. */
    public long ticks(long frame, int timescale) {
        long scaled = Math.multiplyExact(frame * denominator, (long) timescale);
        if (scaled % numerator != 0) {
            throw new MediaException("The clock of the converted film does not fit its frame rate.");
        }
        return scaled / numerator;
    }

    /** As FFmpeg writes it. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
