package blockbuster.app.instance;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Where one installation keeps everything it must not lose, and what lies where in it.
 *
 * @param root the folder given with {@code --data}
 */
public record DataDirectory(Path root) {

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** Opens the folder, making it (for its owner alone) when it isn't there. */
    public static DataDirectory open(Path root) throws IOException {
        var directory = new DataDirectory(root);
        PrivateFiles.createFolders(directory.root);
        PrivateFiles.createFolders(directory.logs());
        return directory;
    }

    public Path lockFile() {
        return root.resolve("lock");
    }

    public Path secretsFile() {
        return root.resolve("secrets.json");
    }

    public Path deploymentFile() {
        return root.resolve("deployment.json");
    }

    /** The key that holds every capability but the moderator's, and administers the server. */
    public Path operatorKey() {
        return root.resolve("keys/operator.key");
    }

    public Path moderatorKey() {
        return root.resolve("keys/moderator.key");
    }

    /** The account that pays viewers' and creators' gas. */
    public Path sponsorKey() {
        return root.resolve("keys/sponsor.key");
    }

    /** The creator in whose name the demonstration titles are uploaded. */
    public Path demonstratorKey() {
        return root.resolve("keys/demonstrator.key");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path redis() {
        return root.resolve("redis");
    }

    public Path chain() {
        return root.resolve("chain");
    }

    public Path walrus() {
        return root.resolve("walrus");
    }

    public Path media() {
        return root.resolve("media");
    }
}
