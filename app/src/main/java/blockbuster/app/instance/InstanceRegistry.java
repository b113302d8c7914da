package blockbuster.app.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The user's running platforms by server port, so that {@code demo} and {@code moderate} find one without being told its folder. */
public final class InstanceRegistry {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;

    /** @param cache the user's cache folder, see {@link UserCache} */
    public InstanceRegistry(Path cache) {
        this.folder = cache.resolve("instances");
    }

    /** Announces a running platform; the returned handle takes it off the list. */
    public AutoCloseable announce(Instance instance) throws IOException {
        forgetDead();
        var file = file(instance.port());
        PrivateFiles.write(file, JSON.writeValueAsString(instance));
        return () -> Files.deleteIfExists(file);
    }

    /** The platform on this port, unless its process is gone (an entry outlives a {@code kill -9}). */
    public Optional<Instance> find(int port) throws IOException {
        var file = file(port);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(JSON.readValue(file, Instance.class)).filter(InstanceRegistry::isAlive);
    }

    private static boolean isAlive(Instance instance) {
        return ProcessHandle.of(instance.pid()).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Entries of killed processes would pile up otherwise. */
    private void forgetDead() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (var file : files) {
                if (!isAlive(JSON.readValue(file, Instance.class))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path file(int port) {
        return folder.resolve(port + ".json");
    }
}
