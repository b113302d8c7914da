package blockbuster.media.transcode;

import blockbuster.media.FfmpegTools;
import blockbuster.media.FrameRate;
import blockbuster.media.MediaException;
import blockbuster.media.ProbeReport;
import blockbuster.media.TranscodeCancelledException;
import blockbuster.media.probe.InputLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks FFmpeg where it really lands when it seeks in a film. A container without an index (MPEG-TS) lands between
 * keyframes, and a film with few keyframes lands so far before that a cut would cost more than it saves.
 */
public final class FileSeekPoints implements ChunkPlanner.SeekPoints {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    /** What a chunk may decode only to throw it away; a long group of pictures is ten seconds. */
    private static final double MAX_LEAD_SECONDS = 13;

    private final FfmpegTools tools;
    private final Path source;
    private final ProbeReport report;

    public FileSeekPoints(FfmpegTools tools, Path source, ProbeReport report) {
        this.tools = tools;
        this.source = source;
        this.report = report;
    }

    @Override
    public List<Long> usable(List<Long> frames, FrameRate rate) {
        try {
            return frames.isEmpty() ? List.of() : landing(frames, rate, startSeconds());
        } catch (TranscodeCancelledException e) {
            throw e;
        } catch (MediaException | NumberFormatException e) {
            return List.of();
        }
    }

    private List<Long> landing(List<Long> frames, FrameRate rate, double start) {
        var intervals = frames.stream()
                .map(frame -> LadderCommand.decimal(start + LadderCommand.seekSeconds(frame, rate)) + "%+#1")
                .collect(Collectors.joining(","));
        var packets = probe(
                "-select_streams",
                String.valueOf(report.videoStreamIndex()),
                "-read_intervals",
                intervals,
                "-show_entries",
                "packet=pts_time,dts_time,flags");
        var usable = new ArrayList<Long>();
        for (int i = 0; i < frames.size() && packets.size() == frames.size(); i++) {
            double wantedSeconds = start + frames.get(i) / rate.framesPerSecond();
            if (goodStart(packets.get(i).split(",", -1), wantedSeconds)) {
                usable.add(frames.get(i));
            }
        }
        return usable;
    }

    private static boolean goodStart(String[] packet, double wantedSeconds) {
        if (packet.length < 3 || !packet[2].startsWith("K")) {
            return false;
        }
        // AVI has no presentation times.
        double seconds = Double.parseDouble(packet[0].equals("N/A") ? packet[1] : packet[0]);
        return seconds <= wantedSeconds && seconds >= wantedSeconds - MAX_LEAD_SECONDS;
    }

    private double startSeconds() {
        var lines = probe("-show_entries", "format=start_time");
        return lines.isEmpty() || lines.getFirst().equals("N/A") ? 0 : Double.parseDouble(lines.getFirst());
    }

    private List<String> probe(String... what) {
        var arguments = new ArrayList<>(List.of("-v", "error"));
        arguments.addAll(InputLimits.forTranscoding());
        arguments.addAll(List.of(what));
        arguments.addAll(List.of("-of", "csv=p=0", InputLimits.url(source)));
        var lines = new ArrayList<String>();
        var outcome = tools.runFfprobe(arguments, Path.of("/"), TIMEOUT, lines::add);
        return outcome.failed()
                ? List.of()
                : lines.stream().filter(line -> !line.isBlank()).toList();
    }
}
