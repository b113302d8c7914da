package blockbuster.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A title ready to be stored: where every encrypted segment lies, how to play it, how to check it. Holds no key.
 *
 * @param windowMs the span of film that one video key opens
 * @param renditions video from the highest to the lowest, then sound, then subtitles
 * @param posterFile name in the title's folder; not encrypted
 * @param segmentRootHex see {@link SegmentTree}
 * @param smallFiles everything else to store, besides the renditions' files and the poster
 * @param notices what the creator should know
 */
public record PackagedTitle(
        long durationMs,
        long windowMs,
        List<PackagedRendition> renditions,
        String posterFile,
        String segmentRootHex,
        List<SmallFile> smallFiles,
        List<Chapter> chapters,
        List<Notice> notices) {

    /** The small file that says which thumbnail shows which time: WebVTT, whose cues name sheets beside it. */
    public static final String STORYBOARD = "storyboard.vtt";

    /** The small file with the chapters as WebVTT. */
    public static final String CHAPTERS = "chapters.vtt";

    private static final String RECORD = "title.json";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    public PackagedTitle {
        renditions = List.copyOf(renditions);
        smallFiles = copyOf(smallFiles);
        chapters = copyOf(chapters);
        notices = copyOf(notices);
    }

    /** A title without extras. */
    public PackagedTitle(
            long durationMs,
            long windowMs,
            List<PackagedRendition> renditions,
            String posterFile,
            String segmentRootHex) {
        this(durationMs, windowMs, renditions, posterFile, segmentRootHex, List.of(), List.of(), List.of());
    }

    /** Packages made before there were extras say nothing of them. */
    private static <T> List<T> copyOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * This title with the pictures and sound of another ladder of the same film, packaged under the same keys, behind its
     * own. The segment root stays that of this title alone: the other's segments are proven by the other's root.
     */
    public PackagedTitle with(PackagedTitle other) {
        var all = Stream.concat(renditions.stream(), other.renditions.stream())
                .sorted(Comparator.comparing(PackagedRendition::kind))
                .toList();
        return new PackagedTitle(durationMs, windowMs, all, posterFile, segmentRootHex, smallFiles, chapters, notices);
    }

    /** The files of all renditions, each once: each is to be stored as one blob. */
    public List<String> renditionFiles() {
        return renditions.stream()
                .flatMap(rendition -> rendition.files().stream())
                .distinct()
                .toList();
    }

    public Optional<PackagedRendition> rendition(String name) {
        return renditions.stream()
                .filter(rendition -> rendition.name().equals(name))
                .findFirst();
    }

    /** A small file by its name. */
    public Optional<SmallFile> smallFile(String name) {
        return smallFiles.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /** Whether there are thumbnails to seek by. */
    public boolean hasStoryboard() {
        return smallFile(STORYBOARD).isPresent();
    }

    /** Whether there are chapters, also as WebVTT. */
    public boolean hasChapters() {
        return smallFile(CHAPTERS).isPresent();
    }

    /** What a viewer may get whose tier ends at {@code maxHeight}, counted by the short side. */
    public List<PackagedRendition> allowed(int maxHeight) {
        return renditions.stream()
                .filter(rendition -> rendition.allowedFor(maxHeight))
                .toList();
    }

    /** How many windows of film there are. */
    public int windows() {
        return Math.toIntExact(Math.ceilDiv(durationMs, windowMs));
    }

    public String toJson() {
        return MAPPER.writeValueAsString(this);
    }

    public static PackagedTitle fromJson(String json) {
        try {
            return MAPPER.readValue(json, PackagedTitle.class);
        } catch (JacksonException e) {
            throw new MediaException("This is not a packaged title.", e);
        }
    }

    /** The record of a folder that {@link Packager} made. */
    public static PackagedTitle read(Path folder) {
        try {
            return fromJson(Files.readString(folder.resolve(RECORD)));
        } catch (IOException e) {
            throw new MediaException("There is no packaged title in " + folder + ".", e);
        }
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(RECORD), toJson());
    }
}
