package blockbuster.media.probe;

import blockbuster.media.AudioTrack;
import blockbuster.media.ProbeReport;
import blockbuster.media.Refusal;
import blockbuster.media.UnsupportedVideoException;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/** Judges ffprobe's report: refuses what can't become a title, in the order in which causes hide each other. */
public final class FfprobeReader {

    private static final int MIN_SIDE = 96;
    private static final int MAX_SIDE = 8192;
    private static final long MIN_DURATION_MS = 1000;
    private static final Set<String> INTERLACED = Set.of("tt", "bb", "tb", "bt");
    private static final Set<String> PICTURES =
            Set.of("png_pipe", "jpeg_pipe", "gif", "webp_pipe", "bmp_pipe", "tiff_pipe", "image2");

    private final long sizeBytes;
    private final LongSupplier measuredDurationMs;

    /** The duration is measured only for a container that does not tell it. */
    public FfprobeReader(long sizeBytes, LongSupplier measuredDurationMs) {
        this.sizeBytes = sizeBytes;
        this.measuredDurationMs = measuredDurationMs;
    }

    public ProbeReport read(JsonNode json) {
        var container = json.path("format").path("format_name").asString("");
        if (PICTURES.contains(container)) {
            throw new UnsupportedVideoException(Refusal.STILL_IMAGE);
        }
        var video = pictureTrack(json);
        var tracks = new TrackReader(json);
        long videoMs = Durations.ofStream(video);
        long durationMs = durationMs(json, videoMs, tracks.audio());
        if (durationMs < MIN_DURATION_MS) {
            throw new UnsupportedVideoException(Refusal.TOO_SHORT);
        }
        return report(json, video, durationMs, videoMs, tracks);
    }

    /** When the first picture is shown by the container's clock, which need not begin at zero. */
    public static long startMs(JsonNode json, ProbeReport report) {
        return TrackReader.streams(json, "video").stream()
                .filter(stream -> stream.path("index").asInt(-1) == report.videoStreamIndex())
                .mapToLong(stream ->
                        Durations.milliseconds(stream.path("start_time").asString("0")))
                .findFirst()
                .orElse(0);
    }

    private ProbeReport report(JsonNode json, JsonNode video, long durationMs, long videoMs, TrackReader tracks) {
        var size = DisplaySize.of(video);
        if (size.shortSide() < MIN_SIDE || size.longSide() > MAX_SIDE) {
            throw new UnsupportedVideoException(Refusal.UNSUPPORTED_DIMENSIONS);
        }
        boolean interlaced = INTERLACED.contains(video.path("field_order").asString("unknown"));
        return new ProbeReport(
                sizeBytes,
                durationMs,
                videoMs,
                json.path("format").path("format_name").asString(""),
                video.path("index").asInt(0),
                video.path("codec_name").asString("unknown"),
                FrameRates.choose(video, interlaced),
                size.width(),
                size.height(),
                size.rotationDegrees(),
                interlaced,
                video.path("pix_fmt").asString("unknown"),
                video.path("color_transfer").asString("unknown"),
                tracks.audio(),
                tracks.subtitles(),
                Chapters.of(json, durationMs),
                tracks.notices());
    }

    /** The first moving picture: cover art of a sound file is a "video" stream too, marked as attached. */
    private static JsonNode pictureTrack(JsonNode json) {
        if (json.path("streams").isEmpty()) {
            throw new UnsupportedVideoException(Refusal.NOT_A_VIDEO);
        }
        var video = TrackReader.streams(json, "video").stream()
                .filter(stream ->
                        stream.path("disposition").path("attached_pic").asInt(0) == 0)
                .findFirst()
                .orElseThrow(() -> new UnsupportedVideoException(Refusal.NO_VIDEO_TRACK));
        if (video.path("codec_name").asString("unknown").equals("unknown")
                || video.path("width").asInt(0) == 0) {
            throw new UnsupportedVideoException(Refusal.NOT_A_VIDEO);
        }
        return video;
    }

    /** The longest of the tracks we use, else the container's word (which may count subtitles), else measured. */
    private long durationMs(JsonNode json, long videoMs, List<AudioTrack> tracks) {
        long known = LongStream.concat(LongStream.of(videoMs), tracks.stream().mapToLong(AudioTrack::durationMs))
                .max()
                .orElse(0);
        if (videoMs > 0) {
            return known;
        }
        long told = Durations.ofFormat(json.path("format"));
        return told > 0 ? told : Math.max(known, measuredDurationMs.getAsLong());
    }
}
