package blockbuster.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What there is beside a ladder, in a folder that exists only when it is complete: {@code s0.vtt}, {@code s1.vtt} ... for
 * the subtitles, and small files.
 *
 * @param fingerprint of what it was made from; equal means equal bytes
 * @param files names of the small files
 */
public record Extras(
        String fingerprint,
        List<SubtitleTrack> subtitles,
        List<Chapter> chapters,
        List<String> files,
        List<Notice> notices) {

    private static final String RECORD = "extras.json";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    public Extras {
        subtitles = List.copyOf(subtitles);
        chapters = List.copyOf(chapters);
        files = List.copyOf(files);
        notices = List.copyOf(notices);
    }

    /** Nothing at all. */
    static Extras none() {
        return new Extras("", List.of(), List.of(), List.of(), List.of());
    }

    /** The name of the rendition of the subtitles at {@code index}. */
    public static String subtitleName(int index) {
        return "s" + index;
    }

    /** The record in a folder that {@link ExtrasMaker} made. */
    public static Extras read(Path folder) {
        try {
            return MAPPER.readValue(Files.readString(folder.resolve(RECORD)), Extras.class);
        } catch (IOException | JacksonException e) {
            throw new MediaException("There are no finished extras in " + folder + ".", e);
        }
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(RECORD), MAPPER.writeValueAsString(this));
    }
}
