package blockbuster.e2e;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A part of the platform in a process of its own, started by its command: {@code walrus}, {@code worker}, {@code edge}. */
final class RunningPart implements AutoCloseable {

    private final Process process;
    private final String ready;

    private RunningPart(Process process, String ready) {
        this.process = process;
        this.ready = ready;
    }

    /** Returns at the line {@code ready …}. */
    static RunningPart start(List<String> arguments, Map<String, String> environment) throws IOException {
        var java = CommandLine.java(arguments).redirectError(ProcessBuilder.Redirect.INHERIT);
        java.environment().putAll(environment);
        var process = java.start();
        var line = process.inputReader().readLine();
        if (line == null || !line.startsWith("ready ")) {
            throw new AssertionError(arguments + " said: " + line);
        }
        return new RunningPart(process, line.substring("ready ".length()));
    }

    /** What it said of itself: its address, for instance. */
    String ready() {
        return ready;
    }

    /** The process and everything it started. */
    Stream<ProcessHandle> tree() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    /** SIGKILL to the process alone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(RunningPlatform.STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
    }
}
