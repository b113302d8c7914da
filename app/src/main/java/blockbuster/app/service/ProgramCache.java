package blockbuster.app.service;

import blockbuster.app.instance.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
            PrivateFiles.deleteTree(draft);
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
}
