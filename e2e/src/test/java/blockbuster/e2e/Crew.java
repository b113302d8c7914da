package blockbuster.e2e;

import blockbuster.app.demo.Stage;
import blockbuster.app.instance.InstanceRegistry;
import blockbuster.app.instance.UserCache;
import blockbuster.app.platform.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A platform whose Walrus and a worker are processes of their own, so that each can die alone. */
final class Crew implements AutoCloseable {

    /** Who can be killed. */
    enum Member {
        FFMPEG,
        WALRUS,
        WORKER,
        /** With the chain and the edge, but without the databases and encoders that it started. */
        SERVER,
        EVERYBODY
    }

    private final Path data;
    private final Map<String, String> settings;
    private final Ports ports;
    private RunningPart walrus;
    private RunningPlatform platform;
    private RunningPart worker;

    /** @param chunkSeconds how much of a film a worker takes at a time */
    Crew(Path data, int chunkSeconds) throws Exception {
        this.data = data;
        this.settings =
                Map.of("BLOCKBUSTER_TRANSCODE_CHUNKSECONDS", "" + chunkSeconds, "BLOCKBUSTER_TRANSCODE_SLOTS", "1");
        this.ports = Ports.free();
        this.walrus = startWalrus();
        this.platform = startPlatform();
        this.worker = startWorker();
    }

    private RunningPart startWalrus() throws IOException {
        return RunningPart.start(
                List.of("walrus", "--data", data + "/walrus", "--walrus-port", "" + ports.walrus()), Map.of());
    }

    private RunningPlatform startPlatform() throws IOException {
        return RunningPlatform.up(data, ports, settings, "--no-demo-content", "--no-walrus");
    }

    private RunningPart startWorker() throws IOException {
        var database = PlatformDatabase.of(data);
        var url = database.url() + "?user=" + PlatformDatabase.USER;
        return RunningPart.start(
                List.of("worker", "--database", url, "--storage", data + "/media", "--slots", "1"),
                Map.of("BLOCKBUSTER_DATABASE_PASSWORD", database.password()));
    }

    /** SIGKILL, and whoever is missing starts again. */
    void kill(Member member) throws Exception {
        switch (member) {
            case FFMPEG -> encoders().forEach(ProcessHandle::destroyForcibly);
            case WALRUS -> {
                walrus.kill();
                walrus = startWalrus();
            }
            case WORKER -> {
                worker.kill();
                worker = startWorker();
            }
            case SERVER -> {
                platform.killParentOnly();
                startTheRest();
            }
            case EVERYBODY -> {
                platform.killTree();
                walrus.kill();
                walrus = startWalrus();
                startTheRest();
            }
        }
    }

    /** The worker dies with the server: the database that it knew comes back on another port. */
    private void startTheRest() throws Exception {
        worker.kill();
        platform = startPlatform();
        worker = startWorker();
    }

    private List<ProcessHandle> encoders() {
        return Stream.concat(platform.tree().stream(), worker.tree())
                .filter(process -> process.info().command().orElse("").endsWith("ffmpeg"))
                .toList();
    }

    Stage stage() throws IOException {
        return Stage.of(new InstanceRegistry(UserCache.folder(System.getenv()))
                .find(platform.port())
                .orElseThrow());
    }

    @Override
    public void close() throws Exception {
        worker.close();
        platform.close();
        walrus.close();
    }
}
