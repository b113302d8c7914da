package blockbuster.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** An {@code edge} in a process of its own, beside the platform whose secret it shares. */
record RunningEdge(RunningPart process) implements AutoCloseable {

    /** @param data the platform's folder */
    static RunningEdge of(Path data, String... origins) throws IOException {
        var secret = JsonMapper.shared().readTree(data.resolve("secrets.json").toFile());
        var key = Files.writeString(
                Files.createTempFile("stream", ".key"),
                secret.path("streamSecret").asString());
        var arguments =
                new ArrayList<>(List.of("edge", "--host", "127.0.0.1", "--port", "0", "--token-key-file", "" + key));
        for (var origin : origins) {
            arguments.addAll(List.of("--origin", origin));
        }
        var process = RunningPart.start(arguments, Map.of());
        Files.delete(key);
        return new RunningEdge(process);
    }

    String url() {
        return process.ready();
    }

    String metrics() throws Exception {
        return Http.get(url() + "/metrics").body();
    }

    @Override
    public void close() throws Exception {
        process.close();
    }
}
