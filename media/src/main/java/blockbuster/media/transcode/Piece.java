package blockbuster.media.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record of a finished piece of a ladder, in the piece's folder.
 *
 * @param frames of each rung; 0 for sound
 * @param errorLines complaints of the decoder
 */
public record Piece(String fingerprint, long frames, long errorLines) {

    private static final String RECORD = "piece.json";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** The record of this folder, if it is that of a finished piece. */
    public static Optional<Piece> read(Path folder) throws IOException {
        var file = folder.resolve(RECORD);
        return Files.exists(file)
                ? Optional.of(MAPPER.readValue(Files.readString(file), Piece.class))
                : Optional.empty();
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(RECORD), MAPPER.writeValueAsString(this));
    }
}
