package blockbuster.app.platform;

import blockbuster.app.Progress;
import blockbuster.app.instance.DataDirectory;
import blockbuster.app.instance.Instance;
import blockbuster.app.instance.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A platform on free ports in a folder that is deleted with it. */
public final class TemporaryPlatform implements AutoCloseable {

    private final Path folder;
    private final Platform platform;

    private TemporaryPlatform(Path folder, Platform platform) {
        this.folder = folder;
        this.platform = platform;
    }

    /** @param userCache see {@link PlatformOptions#userCache()} */
    public static TemporaryPlatform start(Path userCache, Progress progress) throws Exception {
        var folder = Files.createTempDirectory("blockbuster");
        try {
            var options = new PlatformOptions(DataDirectory.open(folder), Ports.free(), userCache, true);
            return new TemporaryPlatform(folder, Platform.start(options, progress));
        } catch (Exception failed) {
            PrivateFiles.deleteTree(folder);
            throw failed;
        }
    }

    public Instance instance() {
        return platform.instance();
    }

    @Override
    public void close() throws IOException {
        platform.close();
        PrivateFiles.deleteTree(folder);
    }
}
