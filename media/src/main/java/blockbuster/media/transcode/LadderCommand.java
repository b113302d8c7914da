package blockbuster.media.transcode;

import blockbuster.media.AudioTrack;
import blockbuster.media.Ladder;
import blockbuster.media.LadderPlan;
import blockbuster.media.ProbeReport;
import blockbuster.media.Rung;
import blockbuster.media.probe.InputLimits;
import java.util.ArrayList;
import java.util.List;

/**
 * FFmpeg's arguments for a whole ladder in one process that decodes the film once. Capped constant quality, closed
 * groups of pictures of two seconds, segments of four; nothing that differs from run to run is written.
 */
public final class LadderCommand {

    private static final int GROUP_SECONDS = 2;
    private static final int SEGMENT_SECONDS = 4;

    /** Part of x264's result, hence the same on every machine. */
    private static final String ENCODER_THREADS = "4";

    private static final String STEREO_RATE = "128k";
    private static final String SURROUND_RATE = "384k";

    private LadderCommand() {}

    /** Outputs are relative names, to be run in the folder that takes them. */
    public static List<String> arguments(String inputUrl, ProbeReport report, LadderPlan plan) {
        var arguments = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-loglevel", "error", "-y"));
        arguments.addAll(List.of("-progress", "pipe:1", "-stats_period", "0.5"));
        arguments.addAll(InputLimits.forTranscoding());
        arguments.addAll(List.of("-i", inputUrl, "-filter_complex", Filters.graph(report, plan)));
        for (int i = 0; i < plan.rungs().size(); i++) {
            arguments.addAll(video(i, plan.rungs().get(i), plan));
        }
        for (int i = 0; i < plan.audioTracks().size(); i++) {
            arguments.addAll(audio(Ladder.audioName(i), plan.audioTracks().get(i)));
        }
        return arguments;
    }

    private static List<String> video(int index, Rung rung, LadderPlan plan) {
        var group = String.valueOf(plan.frameRate().framesIn(GROUP_SECONDS));
        var arguments = new ArrayList<>(List.of("-map", "[v" + index + "]"));
        arguments.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-threads", ENCODER_THREADS));
        arguments.addAll(List.of("-crf", "23", "-maxrate", rung.maxKbps() + "k"));
        arguments.addAll(List.of("-bufsize", 2 * rung.maxKbps() + "k"));
        arguments.addAll(List.of("-profile:v", "high", "-pix_fmt", "yuv420p"));
        arguments.addAll(List.of("-g", group, "-keyint_min", group, "-sc_threshold", "0"));
        arguments.addAll(List.of("-flags:v", "+cgop+bitexact"));
        arguments.addAll(hls(rung.name()));
        return arguments;
    }

    private static List<String> audio(String name, AudioTrack track) {
        var rate = track.channels() == AudioTrack.SURROUND ? SURROUND_RATE : STEREO_RATE;
        var arguments = new ArrayList<>(List.of("-map", "0:" + track.streamIndex()));
        arguments.addAll(List.of("-af", "aresample=async=1:first_pts=0", "-c:a", "aac", "-b:a", rate));
        arguments.addAll(List.of("-ac", String.valueOf(track.channels()), "-ar", "48000", "-flags:a", "+bitexact"));
        arguments.addAll(hls(name));
        return arguments;
    }

    private static List<String> hls(String name) {
        var arguments = new ArrayList<>(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact"));
        // Each output is shifted on its own otherwise, and the pictures lag behind the sound by the encoder's delay;
        // as it is, an edit list of one entry tells players the delay.
        arguments.addAll(List.of("-avoid_negative_ts", "disabled"));
        arguments.addAll(List.of("-f", "hls", "-hls_time", String.valueOf(SEGMENT_SECONDS)));
        arguments.addAll(List.of("-hls_playlist_type", "vod", "-hls_segment_type", "fmp4"));
        arguments.addAll(List.of("-hls_flags", "single_file+independent_segments", "-hls_list_size", "0"));
        arguments.addAll(List.of("-hls_segment_filename", name + ".mp4", name + ".m3u8"));
        return arguments;
    }
}
