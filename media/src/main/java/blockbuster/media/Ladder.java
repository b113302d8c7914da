package blockbuster.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A finished ladder in a folder: for each rendition {@code <name>.mp4} (fragmented MP4) and {@code <name>.m3u8}, the
 * poster, and this record. The folder exists only when everything in it is complete.
 *
 * @param fingerprint of the source, the plan and the FFmpeg build; equal means equal bytes
 * @param errorLines complaints of the decoder: the film has its full length, but parts of it may look damaged
 */
public record Ladder(
        String fingerprint,
        String ffmpegVersion,
        long durationMs,
        FrameRate frameRate,
        List<Rung> rungs,
        List<AudioTrack> audioTracks,
        long errorLines) {

    /** Poster's file name inside the folder. */
    public static final String POSTER = "poster.jpg";

    private static final String RECORD = "ladder.json";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    public Ladder {
        rungs = List.copyOf(rungs);
        audioTracks = List.copyOf(audioTracks);
    }

    /** The name of the rendition of the sound track at {@code index}. */
    public static String audioName(int index) {
        return "a" + index;
    }

    public static Ladder read(Path folder) {
        try {
            return MAPPER.readValue(Files.readString(folder.resolve(RECORD)), Ladder.class);
        } catch (IOException | JacksonException e) {
            throw new MediaException("There is no finished ladder in " + folder + ".", e);
        }
    }

    /** Writes the record, the last file of a ladder. */
    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(RECORD), MAPPER.writeValueAsString(this));
    }
}
