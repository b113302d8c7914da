package blockbuster.media.transcode;

/** One report of {@code ffmpeg -progress}: how far the output is, and how fast it grows. */
public record ProgressBlock(long outTimeUs, double framesPerSecond, double speed) {}
