package blockbuster.app.service;

import blockbuster.app.AppException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program we run beside us, in a session of its own so that a Ctrl-C at the terminal reaches only us, and we stop it in order. */
final class ChildProcess {

    private static final Duration POLL = Duration.ofMillis(25);

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts the program; what it prints is appended to {@code log}. */
    static ChildProcess start(String name, List<String> command, Path folder, Path log) throws IOException {
        var builder = new ProcessBuilder(inOwnSession(command)).directory(folder.toFile());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        process.getOutputStream().close();
        return new ChildProcess(name, process, log);
    }

    /** Runs the program to its end; a failure is told with the end of its log. */
    static void run(String name, List<String> command, Path folder, Path log, Duration limit)
            throws IOException, InterruptedException {
        var child = start(name, command, folder, log);
        if (!child.process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            child.process.destroyForcibly();
            throw new AppException(name + " took longer than " + limit.toSeconds() + " s; its log is " + log);
        }
        if (child.process.exitValue() != 0) {
            throw child.failure("failed");
        }
    }

    private static List<String> inOwnSession(List<String> command) {
        if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("/usr/bin/setsid"));
        wrapped.addAll(command);
        return wrapped;
    }

    /** Waits until {@code ready} says yes; the program ending first or the time running out is a failure. */
    void awaitReady(ReadyCheck ready, Duration limit) throws InterruptedException {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!ready.isReady()) {
            if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failure("ended while starting");
            }
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw failure("did not answer within " + limit.toSeconds() + " s");
            }
        }
    }

    /** Whether a freshly started program answers yet; asked often. */
    @FunctionalInterface
    interface ReadyCheck {
        boolean isReady() throws InterruptedException;
    }

    /** Waits for an end that was already asked for; kills when it doesn't come in time. */
    void awaitEnd(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Asks the program to end (SIGTERM). */
    void terminate() {
        process.destroy();
    }

    private AppException failure(String what) {
        return new AppException(name + " " + what + ". " + lastLine() + " (log: " + log + ")");
    }

    private String lastLine() {
        try {
            return Files.readAllLines(log).stream()
                    .filter(line -> !line.isBlank())
                    .reduce("", (first, second) -> second);
        } catch (IOException e) {
            return "";
        }
    }
}
