package blockbuster.media.pack;

import blockbuster.media.Extras;
import blockbuster.media.PackagedRendition;
import blockbuster.media.PackagedRendition.Kind;
import blockbuster.media.PackagedSegment;
import blockbuster.media.SubtitleTrack;
import blockbuster.media.Subtitles;
import blockbuster.media.TitleKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Encrypts subtitles as WebVTT segments of a minute. All languages share the same files, because every stored blob costs
 * as much as many megabytes.
 */
public final class SubtitlePackager {

    private static final long SEGMENT_MS = 60_000;
    private static final String FILES = "s";

    private final TitleKeys keys;
    private final long windowMs;
    private final long durationMs;
    private final long maxFileBytes;

    public SubtitlePackager(TitleKeys keys, long windowMs, long durationMs, long maxFileBytes) {
        this.keys = keys;
        this.windowMs = windowMs;
        this.durationMs = durationMs;
        this.maxFileBytes = maxFileBytes;
    }

    /** {@code extrasDir} has the subtitles of the tracks, in order. */
    public List<PackagedRendition> write(Path extrasDir, List<SubtitleTrack> tracks, Path target) throws IOException {
        var renditions = new ArrayList<PackagedRendition>();
        try (var files = new BlobFiles(target, FILES, maxFileBytes)) {
            for (int i = 0; i < tracks.size(); i++) {
                var name = Extras.subtitleName(i);
                var segments = segments(name, Subtitles.read(extrasDir.resolve(name + ".vtt")), files);
                renditions.add(rendition(name, tracks.get(i), segments, files.names()));
            }
        }
        return renditions;
    }

    private List<PackagedSegment> segments(String name, Subtitles subtitles, BlobFiles files) throws IOException {
        var segments = new ArrayList<PackagedSegment>();
        for (long startMs = 0; startMs < durationMs; startMs += SEGMENT_MS) {
            long endMs = Math.min(durationMs, startMs + SEGMENT_MS);
            var plain = subtitles.between(startMs, endMs).toWebVtt().getBytes(StandardCharsets.UTF_8);
            var iv = keys.iv(name, segments.size());
            var ciphertext = SegmentCipher.encrypt(plain, keys.trackKey(name), iv);
            var place = files.append(ciphertext);
            segments.add(new PackagedSegment(
                    place.fileIndex(),
                    place.from(),
                    place.to(),
                    (endMs - startMs) * 1000,
                    Math.toIntExact(startMs / windowMs),
                    HexFormat.of().formatHex(iv),
                    Sha256.hexOf(ciphertext)));
        }
        return segments;
    }

    private static PackagedRendition rendition(
            String name, SubtitleTrack track, List<PackagedSegment> segments, List<String> files) {
        return new PackagedRendition(
                name,
                Kind.SUBTITLES,
                0,
                0,
                0,
                "wvtt",
                track.language(),
                0,
                track.role(),
                Bandwidth.peak(segments),
                Bandwidth.average(segments),
                files,
                null,
                segments);
    }
}
