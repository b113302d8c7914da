package blockbuster.media.transcode;

import blockbuster.media.MediaException;
import blockbuster.media.TranscodePlan;
import blockbuster.media.hls.SourcePlaylist;
import blockbuster.media.hls.SourceRange;
import blockbuster.media.mp4.Fragment;
import blockbuster.media.mp4.Timescale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The segments of a rendition that are there already, as they will be in the joined one. */
public final class PreviewRendition {

    private final String name;
    private final TranscodePlan plan;
    private final boolean complete;
    private final List<Located> segments = new ArrayList<>();

    private record Located(Part part, SourceRange range) {}

    private PreviewRendition(String name, TranscodePlan plan, boolean complete) {
        this.name = name;
        this.plan = plan;
        this.complete = complete;
    }

    /** Of the parts that are there, from the first on. */
    public static PreviewRendition of(String name, Parts parts, TranscodePlan plan) {
        var rendition = new PreviewRendition(name, plan, parts.complete());
        for (var part : parts.parts()) {
            SourcePlaylist.read(part.folder().resolve(name + ".m3u8")).segments().stream()
                    .filter(range -> range.durationUs() > 0)
                    .forEach(range -> rendition.segments.add(new Located(part, range)));
        }
        return rendition;
    }

    public boolean begun() {
        return !segments.isEmpty();
    }

    /** Whether nothing will be added. */
    public boolean complete() {
        return complete;
    }

    public List<Long> durationsUs() {
        return segments.stream().map(located -> located.range().durationUs()).toList();
    }

    public byte[] init() {
        return init(segments.getFirst().part().folder());
    }

    /** The segment at its place in the film. */
    public Optional<byte[]> segment(int number) {
        if (number < 0 || number >= segments.size()) {
            return Optional.empty();
        }
        var located = segments.get(number);
        var bytes = read(located.part().folder(), located.range());
        long firstFrame = located.part().firstFrame();
        if (firstFrame > 0) {
            int timescale = Timescale.of(init());
            Fragment.move(bytes, plan.ladder().frameRate().ticks(firstFrame, timescale), number + 1);
        }
        return Optional.of(bytes);
    }

    private byte[] init(Path folder) {
        return read(folder, SourcePlaylist.read(folder.resolve(name + ".m3u8")).init());
    }

    private byte[] read(Path folder, SourceRange range) {
        try {
            return range.read(folder.resolve(name + ".mp4"));
        } catch (IOException e) {
            throw new MediaException("Could not read the converted film.", e);
        }
    }
}
