package blockbuster.e2e;

import blockbuster.app.platform.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An {@code up} in a process of its own, as the launcher starts it. */
final class RunningPlatform implements AutoCloseable {

    static final Duration STOP_LIMIT = Duration.ofSeconds(90);

    private final Process process;
    private final Ports ports;
    private final String output;

    private RunningPlatform(Process process, Ports ports, String output) {
        this.process = process;
        this.ports = ports;
        this.output = output;
    }

    /** Returns at the line {@code ready …}; anything else the process ends with is a failure. */
    static RunningPlatform up(Path data, String... options) throws IOException {
        return up(data, Ports.free(), Map.of(), options);
    }

    /** @param environment settings of the server beyond what the command line has */
    static RunningPlatform up(Path data, Ports ports, Map<String, String> environment, String... options)
            throws IOException {
        var arguments = new ArrayList<>(List.of("up", "--data", data.toString()));
        arguments.addAll(portOptions(ports));
        arguments.addAll(List.of(options));
        var java = CommandLine.java(arguments).redirectErrorStream(true);
        java.environment().putAll(environment);
        var process = java.start();
        var output = new StringBuilder();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            output.append(line).append('\n');
            if (line.equals("ready http://localhost:" + ports.server())) {
                Thread.ofVirtual().start(() -> drain(lines));
                return new RunningPlatform(process, ports, output.toString());
            }
        }
        throw new AssertionError("up ended before it was ready:\n" + output);
    }

    private static void drain(BufferedReader lines) {
        try {
            lines.lines().forEach(line -> {});
        } catch (UncheckedIOException closed) {
            // The process is gone; what it still had to say is in its log.
        }
    }

    static List<String> portOptions(Ports ports) {
        return List.of(
                "--port", "" + ports.server(),
                "--edge-port", "" + ports.edge(),
                "--sui-port", "" + ports.sui(),
                "--faucet-port", "" + ports.faucet(),
                "--walrus-port", "" + ports.walrus());
    }

    int port() {
        return ports.server();
    }

    String serverUrl() {
        return "http://localhost:" + ports.server();
    }

    String rpcUrl() {
        return "http://localhost:" + ports.sui();
    }

    String faucetUrl() {
        return "http://localhost:" + ports.faucet();
    }

    String walrusUrl() {
        return "http://localhost:" + ports.walrus();
    }

    String output() {
        return output;
    }

    /** The process and everything it started. */
    List<ProcessHandle> tree() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    /** SIGKILL to all of the tree at once, the parent first so that it notices nothing. */
    void killTree() throws Exception {
        for (var victim : tree()) {
            victim.destroyForcibly();
            victim.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    /** SIGKILL to the parent alone: its children become orphans. */
    List<ProcessHandle> killParentOnly() throws Exception {
        var children = process.descendants().toList();
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
        return children;
    }

    /** SIGTERM; the tree as it was before, and the exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("up did not stop within " + STOP_LIMIT);
        }
        return process.exitValue();
    }

    @Override
    public void close() throws Exception {
        if (process.isAlive()) {
            process.destroy();
            if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                killTree();
            }
        }
    }
}
