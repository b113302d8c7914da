package blockbuster.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

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
                delete(part.resolve("target/maven-status"));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(QuickBuild::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
