package blockbuster.media.transcode;

import blockbuster.media.process.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A folder for one try at a piece of work. It remembers the child that writes into it, so that after a crash of the JVM
 * the next try can end a child that still runs, and removes what it left.
 */
public final class Attempt {

    private static final String PREFIX = "attempt-";
    private static final String CHILD = "child.pid";

    private Attempt() {}

    /** A fresh folder under {@code workDir} for this piece of work, after clearing earlier tries at it away. */
    public static Path begin(Path workDir, String piece) throws IOException {
        Files.createDirectories(workDir);
        var prefix = PREFIX + piece + "-";
        List<Path> earlier;
        try (var folders = Files.newDirectoryStream(workDir, prefix + "*")) {
            earlier = StreamSupport.stream(folders.spliterator(), false).toList();
        }
        for (var folder : earlier) {
            endChild(folder.resolve(CHILD));
            Folders.delete(folder);
        }
        return Files.createTempDirectory(workDir, prefix);
    }

    /** Notes the child, by pid and start time: a pid alone may have been given to another process since. */
    public static void remember(Path folder, ProcessHandle child) throws IOException {
        Files.writeString(folder.resolve(CHILD), child.pid() + " " + startOf(child));
    }

    /** The try succeeded: nothing of it but its results is kept. */
    public static void forgetChild(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(CHILD));
    }

    private static void endChild(Path note) throws IOException {
        if (!Files.exists(note)) {
            return;
        }
        var fields = Files.readString(note).split(" ", 2);
        if (fields.length == 2 && fields[0].matches("\\d{1,10}")) {
            ProcessHandle.of(Long.parseLong(fields[0]))
                    .filter(child -> startOf(child).equals(fields[1]))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static String startOf(ProcessHandle child) {
        Optional<Instant> start = child.info().startInstant();
        return start.map(Instant::toString).orElse("unknown");
    }
}
