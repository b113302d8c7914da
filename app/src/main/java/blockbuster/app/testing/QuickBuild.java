package blockbuster.app.testing;

import blockbuster.app.instance.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the launcher compiled, without the compiler's checks. */
public final class QuickBuild {

    private QuickBuild() {}

    /**
     * Lets the next build compile everything anew: Maven takes classes that are newer than their sources for good, whichever
     * checks they went through.
     *
     * @param root the source folder
     */
    public static void forget(Path root) throws IOException {
        try (var parts = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (var part : parts) {
                PrivateFiles.deleteTree(part.resolve("target/maven-status"));
            }
        }
    }
}
