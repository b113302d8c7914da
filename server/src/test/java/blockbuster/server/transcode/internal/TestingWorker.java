package blockbuster.server.transcode.internal;

import blockbuster.server.transcode.TranscodeWorker.Database;
import blockbuster.server.transcode.TranscodeWorker.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A worker in a process of its own, to be killed; its death is noticed sooner than a real one's. */
final class TestingWorker implements AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private final Process process;

    private TestingWorker(Process process) {
        this.process = process;
    }

    static TestingWorker start(String database, Path storage) throws IOException {
        return new TestingWorker(new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TestingWorker.class.getName(),
                        database,
                        storage.toString()))
                .redirectOutput(storage.resolve("worker.log").toFile())
                .redirectErrorStream(true)
                .start());
    }

    /** Ends the worker without a word; what it had started goes on by itself. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends an encoder under the worker's hands, if there is one. */
    void killEncoder() {
        process.descendants().findFirst().ifPresent(ProcessHandle::destroyForcibly);
    }

    boolean encodes() {
        return process.descendants().anyMatch(ProcessHandle::isAlive);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    public static void main(String[] arguments) throws InterruptedException {
        var storage = Path.of(arguments[1]);
        var login = new Database(arguments[0], Optional.empty());
        try (var worker = StandaloneWorker.start(
                new Options(login, storage, storage.resolve("programs"), Optional.empty(), 1), HEARTBEAT)) {
            Runtime.getRuntime().addShutdownHook(new Thread(worker::close));
            new CountDownLatch(1).await();
        }
    }
}
