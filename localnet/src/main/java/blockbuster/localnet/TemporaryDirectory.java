package blockbuster.localnet;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A new directory of ours alone, deleted with all that is in it. */
record TemporaryDirectory(Path path) {
    static TemporaryDirectory create() {
        try {
            return new TemporaryDirectory(Files.createTempDirectory("blockbuster-localnet"));
        } catch (IOException e) {
            throw new LocalnetException("cannot create a temporary directory: " + e.getMessage(), e);
        }
    }

    void delete() {
        try {
            Files.walkFileTree(path, new Deleting());
        } catch (IOException e) {
            throw new LocalnetException("cannot delete " + path + ": " + e.getMessage(), e);
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed) throws IOException {
            if (failed != null) {
                throw failed;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
