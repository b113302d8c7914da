package blockbuster.media.transcode;

import blockbuster.media.Chunk;
import blockbuster.media.FrameRate;
import blockbuster.media.LadderPlan;
import blockbuster.media.MediaException;
import blockbuster.media.ProbeReport;
import blockbuster.media.Refusal;
import blockbuster.media.Rung;
import blockbuster.media.TranscodePlan;
import blockbuster.media.UnsupportedVideoException;
import blockbuster.media.hls.SourcePlaylist;
import blockbuster.media.mp4.SampleCount;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.TreeSet;

/** Compares what came out with what the probe promised: FFmpeg reports success for a film that breaks off. */
public final class OutputCheck {

    private static final long TOLERANCE_MS = 500;

    private OutputCheck() {}

    /** The ladder's duration in milliseconds; throws when it is shorter than the film. */
    public static long durationMs(Path folder, ProbeReport report, LadderPlan plan) {
        long videoMs = plan.rungs().stream()
                .mapToLong(rung -> durationUs(folder, rung.name()) / 1000)
                .min()
                .orElse(0);
        long longestMs = videoMs;
        for (int i = 0; i < plan.audioTracks().size(); i++) {
            longestMs = Math.max(longestMs, durationUs(folder, plan.audioName(i)) / 1000);
        }
        require(videoMs, report.videoDurationMs(), allowance(report));
        require(longestMs, report.durationMs(), allowance(report));
        return longestMs;
    }

    /**
     * The frames that each rung of a chunk has, counted.
     *
     * @throws MediaException when rungs differ, or their frames don't come at the plan's rate
     */
    public static long frames(Path folder, LadderPlan plan) throws IOException {
        var counts = new TreeSet<Long>();
        for (var rung : plan.rungs()) {
            counts.add(frames(folder, rung, plan.frameRate()));
        }
        if (counts.size() != 1) {
            throw new MediaException("The renditions differ in length: " + counts);
        }
        return counts.getFirst();
    }

    private static long frames(Path folder, Rung rung, FrameRate rate) throws IOException {
        var playlist = SourcePlaylist.read(folder.resolve(rung.name() + ".m3u8"));
        long frames = 0;
        try (var media =
                new RandomAccessFile(folder.resolve(rung.name() + ".mp4").toFile(), "r")) {
            for (var segment : playlist.segments()) {
                frames += SampleCount.of(segment.read(media));
            }
        }
        long expected = Math.round(playlist.durationUs() * rate.framesPerSecond() / 1_000_000);
        if (frames != expected) {
            throw new MediaException("FFmpeg made %d pictures of %s where %d pictures a second are %d."
                    .formatted(frames, rung.name(), Math.round(rate.framesPerSecond()), expected));
        }
        return frames;
    }

    /** Throws when a chunk has too few frames and the film should go on after them. */
    public static void requireWhole(Chunk chunk, long frames, TranscodePlan plan) {
        if (!chunk.last() && frames < chunk.frames()) {
            long reachedMs = plan.ladder().frameRate().millis(chunk.firstFrame() + frames);
            require(reachedMs, plan.report().videoDurationMs(), allowance(plan.report()));
        }
    }

    private static long durationUs(Path folder, String name) {
        return SourcePlaylist.read(folder.resolve(name + ".m3u8")).durationUs();
    }

    /** A container's own word is less exact than a track's, and a slow film's last frame may be long. */
    private static long allowance(ProbeReport report) {
        long frameMs = Math.round(1000 / report.frameRate().framesPerSecond());
        long inexactMs = report.videoDurationMs() > 0 ? 0 : report.durationMs() / 50;
        return Math.max(TOLERANCE_MS, inexactMs) + frameMs;
    }

    /** Whether pictures up to here are all that the probe promised. */
    public static boolean isWhole(long picturesMs, ProbeReport report) {
        return picturesMs >= report.videoDurationMs() - allowance(report);
    }

    /** Throws when pictures up to here are fewer than the probe promised. */
    public static void requireWhole(long picturesMs, ProbeReport report) {
        require(picturesMs, report.videoDurationMs(), allowance(report));
    }

    private static void require(long actualMs, long promisedMs, long allowanceMs) {
        if (actualMs < promisedMs - allowanceMs) {
            throw damagedAfter(actualMs);
        }
    }

    static UnsupportedVideoException damagedAfter(long millis) {
        long seconds = millis / 1000;
        return new UnsupportedVideoException(
                Refusal.DAMAGED, "Damaged after %d:%02d. Upload it again.".formatted(seconds / 60, seconds % 60));
    }
}
