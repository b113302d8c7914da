package blockbuster.media.transcode;

import blockbuster.media.Ladder;
import blockbuster.media.LadderPlan;
import blockbuster.media.ProbeReport;
import blockbuster.media.Refusal;
import blockbuster.media.UnsupportedVideoException;
import blockbuster.media.hls.SourcePlaylist;
import java.nio.file.Path;

/** Compares what came out with what the probe promised: FFmpeg reports success for a film that breaks off. */
public final class OutputCheck {

    private static final long TOLERANCE_MS = 500;

    private OutputCheck() {}

    /** The ladder's duration in milliseconds; throws when it is shorter than the film. */
    public static long durationMs(Path folder, ProbeReport report, LadderPlan plan) {
        long videoMs = plan.rungs().stream()
                .mapToLong(rung -> durationMs(folder, rung.name()))
                .min()
                .orElse(0);
        long longestMs = videoMs;
        for (int i = 0; i < plan.audioTracks().size(); i++) {
            longestMs = Math.max(longestMs, durationMs(folder, Ladder.audioName(i)));
        }
        require(videoMs, report.videoDurationMs(), allowance(report));
        require(longestMs, report.durationMs(), allowance(report));
        return longestMs;
    }

    private static long durationMs(Path folder, String name) {
        return SourcePlaylist.read(folder.resolve(name + ".m3u8")).durationUs() / 1000;
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
            long seconds = actualMs / 1000;
            throw new UnsupportedVideoException(
                    Refusal.DAMAGED, "Damaged after %d:%02d. Upload it again.".formatted(seconds / 60, seconds % 60));
        }
    }
}
