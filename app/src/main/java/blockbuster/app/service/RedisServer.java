package blockbuster.app.service;

import blockbuster.app.instance.PrivateFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A Redis of our own on a free loopback port, with a password and an append-only file flushed every second. */
public final class RedisServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final ChildProcess process;
    private final String password;
    private final int port;

    private RedisServer(ChildProcess process, String password, int port) {
        this.process = process;
        this.password = password;
        this.port = port;
    }

    /**
     * Returns when the server answers.
     *
     * @param folder its configuration and append-only file
     * @param log where its messages are appended
     * @param userCache where its program is unpacked
     */
    public static RedisServer start(Path folder, Path log, String password, Path userCache)
            throws IOException, InterruptedException {
        PrivateFiles.createFolders(folder);
        var program = RedisProgram.locate(new ProgramCache(userCache));
        stopOrphan(folder);
        var port = FreePort.pick();
        var configuration = folder.resolve("redis.conf");
        PrivateFiles.write(configuration, configuration(folder, password, port));
        var command = List.of(program.toString(), configuration.toString());
        var server = new RedisServer(ChildProcess.start("Redis", command, folder, log), password, port);
        server.process.awaitReady(server::answers, START_LIMIT);
        return server;
    }

    public int port() {
        return port;
    }

    private static String configuration(Path folder, String password, int port) {
        return """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir "%s"
                pidfile "%s"
                daemonize no
                save ""
                appendonly yes
                appendfsync everysec
                # The process list must name our folder: that is how a later start knows an orphan.
                set-proc-title no
                """.formatted(port, password, folder, folder.resolve("redis.pid"));
    }

    private static void stopOrphan(Path folder) throws IOException, InterruptedException {
        var orphan = Orphan.find(folder.resolve("redis.pid"), folder);
        if (orphan.isEmpty()) {
            return;
        }
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            orphan.get().destroyForcibly();
        }
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1000);
            socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\n").getBytes(StandardCharsets.US_ASCII));
            var expected = "+OK\r\n+PONG\r\n";
            return expected.equals(
                    new String(socket.getInputStream().readNBytes(expected.length()), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks Redis to end, which makes it flush its append-only file. */
    @Override
    public void close() {
        process.terminate();
        try {
            process.awaitEnd(STOP_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
