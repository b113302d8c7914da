package blockbuster.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** An {@code edge} in a process of its own, beside the platform whose secret it shares. */
final class RunningEdge implements AutoCloseable {

    private final Process process;
    private final String url;

    private RunningEdge(Process process, String url) {
        this.process = process;
        this.url = url;
    }

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
        var process = CommandLine.java(arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var ready = process.inputReader().readLine();
        Files.delete(key);
        if (ready == null || !ready.startsWith("ready ")) {
            throw new AssertionError("the edge said: " + ready);
        }
        return new RunningEdge(process, ready.substring("ready ".length()));
    }

    String url() {
        return url;
    }

    String metrics() throws Exception {
        return Http.get(url + "/metrics").body();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(RunningPlatform.STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
    }
}
