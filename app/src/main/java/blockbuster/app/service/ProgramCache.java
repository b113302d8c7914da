package blockbuster.app.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** Programs unpacked from our libraries, once per user and version. Several processes may unpack at once: the first whole copy wins. */
final class ProgramCache {

    private final Path folder;

    ProgramCache(Path userCache) {
        this.folder = userCache.resolve("programs");
    }

    /** The folder of that name, filled by {@code unpacker} when it isn't there yet. */
    Path folder(String name, Unpacker unpacker) throws IOException {
        var target = folder.resolve(name);
        if (Files.isDirectory(target)) {
            return target;
        }
        Files.createDirectories(folder);
        var draft = Files.createTempDirectory(folder, name + ".");
        try {
            unpacker.unpackInto(draft);
            publish(draft, target);
        } finally {
            deleteTree(draft);
        }
        return target;
    }

    private static void publish(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    /** Fills an empty folder with a program's files. */
    @FunctionalInterface
    interface Unpacker {
        void unpackInto(Path folder) throws IOException;
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            paths.sorted(Comparator.reverseOrder()).forEach(ProgramCache::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
