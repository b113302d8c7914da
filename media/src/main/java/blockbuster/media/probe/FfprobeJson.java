package blockbuster.media.probe;

import blockbuster.media.FfmpegTools;
import blockbuster.media.MediaException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs ffprobe on one file and parses its report. */
public final class FfprobeJson {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int MAX_CHARACTERS = 4 * 1024 * 1024;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final FfmpegTools tools;

    public FfprobeJson(FfmpegTools tools) {
        this.tools = tools;
    }

    /** Empty when ffprobe can't read the file. */
    public Optional<JsonNode> read(Path file) {
        var text = new StringBuilder();
        var outcome = tools.runFfprobe(arguments(file), Path.of("/"), TIMEOUT, line -> append(text, line));
        return outcome.failed() ? Optional.empty() : Optional.of(MAPPER.readTree(text.toString()));
    }

    private static List<String> arguments(Path file) {
        var arguments = new ArrayList<>(List.of("-v", "error"));
        arguments.addAll(InputLimits.forProbing());
        arguments.addAll(
                List.of("-of", "json", "-show_format", "-show_streams", "-show_chapters", InputLimits.url(file)));
        return arguments;
    }

    private static void append(StringBuilder text, String line) {
        if (text.length() + line.length() > MAX_CHARACTERS) {
            throw new MediaException("The file describes too many tracks. Export the film again with fewer.");
        }
        text.append(line).append('\n');
    }
}
