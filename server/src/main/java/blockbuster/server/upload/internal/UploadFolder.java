package blockbuster.server.upload.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The working files of one upload. */
record UploadFolder(Path path) {

    private static final String SECOND = "second";

    /** The creator's file; exists only when it is complete. */
    Path source() {
        return path.resolve("source");
    }

    /** The creator's file while it arrives. */
    Path incoming() {
        return path.resolve("incoming");
    }

    /** Where the transcoder works. */
    Path transcode() {
        return path.resolve("transcode");
    }

    /** The working files of the second ladder, which may be there when all others are gone. */
    UploadFolder second() {
        return new UploadFolder(path.resolve(SECOND));
    }

    /** Where the packager works. */
    Path packaged() {
        return path.resolve("package");
    }

    /** Removes everything; nothing to remove is fine. */
    void delete() {
        delete(path);
    }

    /** Removes what the second ladder doesn't need. */
    void deleteAllButSecond() {
        try (var files = Files.list(path)) {
            files.filter(file -> !file.endsWith(SECOND)).forEach(UploadFolder::delete);
        } catch (NoSuchFileException gone) {
            // the second ladder is done, or was ended, and removed it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.walkFileTree(path, new Deleter());
        } catch (NoSuchFileException gone) {
            // an earlier attempt removed it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Deleter extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
