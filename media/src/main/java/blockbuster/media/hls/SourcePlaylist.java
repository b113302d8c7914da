package blockbuster.media.hls;

import blockbuster.media.MediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A finished single-file VOD playlist of FFmpeg: where the initialization section and every segment lie. */
public record SourcePlaylist(SourceRange init, List<SourceRange> segments) {

    /** Shorter than any player's patience with a gap, longer than a frame of sound or a picture of a slow film. */
    private static final long SLIVER_US = 250_000;

    private static final Pattern MAP = Pattern.compile("#EXT-X-MAP:.*BYTERANGE=\"(\\d+)@(\\d+)\".*");
    private static final Pattern DURATION = Pattern.compile("#EXTINF:(\\d+)\\.(\\d{6}),.*");
    private static final Pattern RANGE = Pattern.compile("#EXT-X-BYTERANGE:(\\d+)@(\\d+)");

    public SourcePlaylist {
        segments = List.copyOf(segments);
    }

    public static SourcePlaylist read(Path file) {
        try {
            return parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new MediaException("Could not read the converted film.", e);
        }
    }

    static SourcePlaylist parse(List<String> lines) {
        SourceRange init = null;
        var segments = new ArrayList<SourceRange>();
        long durationUs = 0;
        for (var line : lines) {
            var map = MAP.matcher(line);
            var duration = DURATION.matcher(line);
            var range = RANGE.matcher(line);
            if (map.matches()) {
                init = new SourceRange(Long.parseLong(map.group(2)), Integer.parseInt(map.group(1)), 0);
            } else if (duration.matches()) {
                durationUs = Long.parseLong(duration.group(1)) * 1_000_000 + Long.parseLong(duration.group(2));
            } else if (range.matches()) {
                segments.add(
                        new SourceRange(Long.parseLong(range.group(2)), Integer.parseInt(range.group(1)), durationUs));
            }
        }
        return complete(init, segments, lines);
    }

    private static SourcePlaylist complete(@Nullable SourceRange init, List<SourceRange> segments, List<String> lines) {
        if (init == null || segments.isEmpty() || !lines.contains("#EXT-X-ENDLIST")) {
            throw new MediaException("The converted film is incomplete.");
        }
        return new SourcePlaylist(init, segments);
    }

    /**
     * The playlist with a last segment that is next to nothing joined to the one before: players that find no sample to show
     * in it never come to the film's end.
     */
    public SourcePlaylist withoutSliver() {
        int last = segments.size() - 1;
        if (last == 0 || segments.get(last).durationUs() >= SLIVER_US) {
            return this;
        }
        var joined = new ArrayList<>(segments.subList(0, last - 1));
        joined.add(segments.get(last - 1).with(segments.get(last)));
        return new SourcePlaylist(init, joined);
    }

    public long durationUs() {
        return segments.stream().mapToLong(SourceRange::durationUs).sum();
    }
}
