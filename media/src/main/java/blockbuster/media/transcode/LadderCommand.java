package blockbuster.media.transcode;

import blockbuster.media.AudioTrack;
import blockbuster.media.Chunk;
import blockbuster.media.Encoding;
import blockbuster.media.FrameRate;
import blockbuster.media.LadderPlan;
import blockbuster.media.ProbeReport;
import blockbuster.media.Rung;
import blockbuster.media.probe.InputLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * FFmpeg's arguments for the pieces of a ladder: a chunk of all its pictures from one decode, or all its sound. Capped
 * constant quality, closed groups of pictures of two seconds, segments of two groups; nothing that differs from run to
 * run is written.
 */
public final class LadderCommand {

    private static final int GROUP_SECONDS = 2;
    private static final int GROUPS_PER_SEGMENT = 2;
    private static final String SOUND_SEGMENT_SECONDS = "4";

    /** FFmpeg ends a segment at the first keyframe that is not earlier; at odd rates seconds can't be written exactly. */
    private static final double EARLY_FRAMES = 0.001;

    /** Containers find keyframes by decoding time, which runs ahead of what is seen by the reordered frames. */
    private static final double SEEK_MARGIN_SECONDS = 1;

    /** With more, x264 plans rates by how far its other threads happen to be, and a retry gives other bytes. */
    private static final String ENCODER_THREADS = "1";

    private LadderCommand() {}

    /** Outputs are relative names, to be run in the folder that takes them. */
    public static List<String> chunk(String inputUrl, ProbeReport report, LadderPlan plan, Chunk chunk) {
        var arguments = common();
        if (chunk.firstFrame() > 0) {
            // From the keyframe on, nothing dropped, timed as in the whole film: the filters choose the frames.
            arguments.addAll(List.of("-noaccurate_seek", "-copyts", "-start_at_zero"));
            arguments.addAll(List.of("-ss", decimal(seekSeconds(chunk.firstFrame(), plan.frameRate()))));
        }
        arguments.addAll(List.of("-i", inputUrl, "-filter_complex", Filters.graph(report, plan, chunk)));
        for (int i = 0; i < plan.rungs().size(); i++) {
            arguments.addAll(video(i, plan.rungs().get(i), plan));
        }
        return arguments;
    }

    /** All sound in one go: an encoder's first samples are silence, so that cuts would be heard. */
    public static List<String> sound(String inputUrl, LadderPlan plan) {
        var arguments = common();
        arguments.addAll(List.of("-i", inputUrl));
        for (int i = 0; i < plan.audioTracks().size(); i++) {
            arguments.addAll(audio(plan.audioName(i), plan.audioTracks().get(i), plan.encoding()));
        }
        return arguments;
    }

    /** Frames of every segment but the last. */
    static long segmentFrames(FrameRate rate) {
        return (long) GROUPS_PER_SEGMENT * rate.framesIn(GROUP_SECONDS);
    }

    private static String segmentSeconds(FrameRate rate) {
        return decimal((segmentFrames(rate) - EARLY_FRAMES) / rate.framesPerSecond());
    }

    static double seekSeconds(long frame, FrameRate rate) {
        return Math.max(0, frame / rate.framesPerSecond() - SEEK_MARGIN_SECONDS);
    }

    /** Seconds as FFmpeg reads them, whatever the machine's language. */
    static String decimal(double seconds) {
        return String.format(Locale.ROOT, "%.6f", seconds);
    }

    private static List<String> common() {
        var arguments = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-loglevel", "error", "-y"));
        arguments.addAll(List.of("-progress", "pipe:1", "-stats_period", "0.5"));
        arguments.addAll(InputLimits.forTranscoding());
        return arguments;
    }

    private static List<String> video(int index, Rung rung, LadderPlan plan) {
        var group = String.valueOf(plan.frameRate().framesIn(GROUP_SECONDS));
        var arguments = new ArrayList<>(List.of("-map", "[v" + index + "]"));
        arguments.addAll(
                switch (plan.encoding()) {
                    case H264_AAC -> h264(rung, group);
                    case AV1_OPUS -> av1(rung);
                });
        // The filters count on this rate, but FFmpeg 7 forgets it after setpts and makes 25 pictures a second.
        arguments.addAll(List.of("-r", plan.frameRate().toString()));
        arguments.addAll(List.of("-pix_fmt", "yuv420p", "-g", group));
        arguments.addAll(List.of("-flags:v", "+cgop+bitexact"));
        arguments.addAll(hls(rung.name(), segmentSeconds(plan.frameRate())));
        return arguments;
    }

    private static List<String> h264(Rung rung, String group) {
        var arguments = new ArrayList<>(List.of("-c:v", "libx264", "-preset", "veryfast", "-threads", ENCODER_THREADS));
        arguments.addAll(List.of("-crf", "23", "-maxrate", rung.maxKbps() + "k"));
        arguments.addAll(List.of("-bufsize", 2 * rung.maxKbps() + "k", "-profile:v", "high"));
        arguments.addAll(List.of("-keyint_min", group, "-sc_threshold", "0"));
        return arguments;
    }

    private static List<String> av1(Rung rung) {
        var parameters = "lp=" + ENCODER_THREADS + ":scd=0:mbr=" + rung.maxKbps();
        return List.of("-c:v", "libsvtav1", "-preset", "10", "-crf", "35", "-svtav1-params", parameters);
    }

    private static List<String> codec(Encoding encoding, boolean surround) {
        return switch (encoding) {
            case H264_AAC -> List.of("-c:a", "aac", "-b:a", surround ? "384k" : "128k");
            case AV1_OPUS -> List.of("-c:a", "libopus", "-b:a", surround ? "256k" : "96k");
        };
    }

    private static List<String> audio(String name, AudioTrack track, Encoding encoding) {
        var arguments = new ArrayList<>(List.of("-map", "0:" + track.streamIndex()));
        arguments.addAll(List.of("-af", "aresample=async=1:first_pts=0"));
        arguments.addAll(codec(encoding, track.channels() == AudioTrack.SURROUND));
        arguments.addAll(List.of("-ac", String.valueOf(track.channels()), "-ar", "48000", "-flags:a", "+bitexact"));
        arguments.addAll(hls(name, SOUND_SEGMENT_SECONDS));
        return arguments;
    }

    private static List<String> hls(String name, String segmentSeconds) {
        var arguments = new ArrayList<>(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact"));
        // Each output is shifted on its own otherwise, and the pictures lag behind the sound by the encoder's delay;
        // as it is, an edit list of one entry tells players the delay.
        arguments.addAll(List.of("-avoid_negative_ts", "disabled"));
        arguments.addAll(List.of("-f", "hls", "-hls_time", segmentSeconds));
        arguments.addAll(List.of("-hls_playlist_type", "vod", "-hls_segment_type", "fmp4"));
        arguments.addAll(List.of("-hls_flags", "single_file+independent_segments", "-hls_list_size", "0"));
        arguments.addAll(List.of("-hls_segment_filename", name + ".mp4", name + ".m3u8"));
        return arguments;
    }
}
