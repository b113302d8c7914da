package blockbuster.media.extras;

import blockbuster.media.Extras;
import blockbuster.media.FfmpegTools;
import blockbuster.media.SubtitleTrack;
import blockbuster.media.Subtitles;
import blockbuster.media.UnsupportedSubtitlesException;
import blockbuster.media.probe.InputLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Takes all text subtitles out of a film in one reading. */
public final class SubtitleExtractor {

    /** Subtitles are spread over the whole file, which may be large and on a slow disk. */
    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    private static final String RAW = "raw-";

    private final FfmpegTools tools;

    public SubtitleExtractor(FfmpegTools tools) {
        this.tools = tools;
    }

    /** Writes the readable ones into the folder, named in this order, and returns them. */
    public List<SubtitleTrack> extract(Path source, List<SubtitleTrack> tracks, long durationMs, Path target)
            throws IOException {
        if (tracks.isEmpty()) {
            return List.of();
        }
        tools.runFfmpeg(arguments(source, tracks), target, TIMEOUT, line -> {});
        var readable = new ArrayList<SubtitleTrack>();
        for (int i = 0; i < tracks.size(); i++) {
            var raw = target.resolve(RAW + i);
            if (Files.exists(raw) && clean(raw, durationMs, target.resolve(name(readable.size())))) {
                readable.add(tracks.get(i));
            }
            Files.deleteIfExists(raw);
        }
        return readable;
    }

    /** Where the subtitles at an index lie. */
    public static String name(int index) {
        return Extras.subtitleName(index) + ".vtt";
    }

    private static boolean clean(Path raw, long durationMs, Path target) throws IOException {
        try {
            var subtitles = Subtitles.read(raw).until(durationMs);
            Files.writeString(target, subtitles.toWebVtt());
            return !subtitles.cues().isEmpty();
        } catch (UnsupportedSubtitlesException e) {
            return false;
        }
    }

    private static List<String> arguments(Path source, List<SubtitleTrack> tracks) {
        var arguments = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-loglevel", "error", "-y"));
        arguments.addAll(InputLimits.forTranscoding());
        arguments.addAll(List.of("-i", InputLimits.url(source)));
        for (int i = 0; i < tracks.size(); i++) {
            arguments.addAll(List.of("-map", "0:" + tracks.get(i).streamIndex()));
            // SubRip has no charset: converting it here would lose every text that is not UTF-8.
            arguments.addAll(
                    tracks.get(i).codec().equals("subrip")
                            ? List.of("-c:s", "copy", "-f", "srt")
                            : List.of("-c:s", "webvtt", "-f", "webvtt"));
            arguments.add(RAW + i);
        }
        return arguments;
    }
}
