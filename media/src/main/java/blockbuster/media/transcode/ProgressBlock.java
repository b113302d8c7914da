package blockbuster.media.transcode;

/** One report of {@code ffmpeg -progress}: how far the output is. */
public record ProgressBlock(long outTimeUs, long frames) {}
