package blockbuster.app.cli;

import blockbuster.app.AppException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The source folder that the launcher started us from. */
final class Repository {

    private Repository() {}

    /** @param environment with {@code BLOCKBUSTER_HOME}, which the launcher sets */
    static Path root(Map<String, String> environment) {
        var root = Path.of(environment.getOrDefault("BLOCKBUSTER_HOME", "")).toAbsolutePath();
        if (!Files.isRegularFile(root.resolve("pom.xml"))) {
            throw new AppException("Start this with the ./blockbuster script of the source folder.");
        }
        return root;
    }
}
