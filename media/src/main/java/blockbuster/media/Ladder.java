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
        Encoding encoding,
        FrameRate frameRate,
        List<Rung> rungs,
        List<AudioTrack> audioTracks,
        long errorLines) {

    /** Poster's file name inside the folder. */
    public static final String POSTER = "poster.jpg";

    private static final String RECORD = "ladder.json";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    public Ladder {
        // Ladders made before there was a choice say nothing.
        encoding = encoding == null ? Encoding.H264_AAC : encoding;
        rungs = List.copyOf(rungs);
        audioTracks = List.copyOf(audioTracks);
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
