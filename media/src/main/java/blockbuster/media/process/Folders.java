package blockbuster.media.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/** Folders that appear at once and complete, or not at all. */
public final class Folders {

    private Folders() {}

    /** Removes a folder and everything in it; a missing one is fine. Symbolic links are removed, not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (var paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (var path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    /** Removes the folders in {@code parent} whose names begin so: what a crash left behind. */
    public static void deleteAll(Path parent, String prefix) throws IOException {
        try (var left = Files.newDirectoryStream(parent, prefix + "*")) {
            for (var folder : left) {
                delete(folder);
            }
        }
    }

    /** Forces every file of {@code complete} to disk and renames the folder to {@code target}, replacing an older one. */
    public static void publish(Path complete, Path target) throws IOException {
        try (var files = Files.list(complete)) {
            files.forEach(Folders::force);
        }
        delete(target);
        Files.move(complete, target, StandardCopyOption.ATOMIC_MOVE);
        force(target.resolveSibling("."));
    }

    private static void force(Path path) {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
