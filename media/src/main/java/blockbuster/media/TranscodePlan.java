package blockbuster.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that must be the same on all machines that work on one film: what is made, and where it is cut.
 *
 * @param ffmpegVersion other versions give other bytes
 */
public record TranscodePlan(ProbeReport report, LadderPlan ladder, List<Chunk> chunks, String ffmpegVersion) {

    private static final String FILE = "plan.json";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    public TranscodePlan {
        chunks = List.copyOf(chunks);
    }

    /** Frames of the whole film, as promised by the probe. */
    public long frames() {
        return chunks.getLast().endFrame();
    }

    /** The plan that was written into this folder. */
    public static Optional<TranscodePlan> read(Path workDir) {
        var file = workDir.resolve(FILE);
        try {
            return Files.exists(file)
                    ? Optional.of(MAPPER.readValue(Files.readString(file), TranscodePlan.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the plan at once. */
    public void write(Path workDir) {
        try {
            Files.createDirectories(workDir);
            var partial = Files.createTempFile(workDir, "plan", ".partial");
            Files.writeString(partial, MAPPER.writeValueAsString(this));
            Files.move(partial, workDir.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
