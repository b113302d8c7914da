package blockbuster.app.audit;

import blockbuster.app.AppException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** A temporary folder for what an audit reads, which may be larger than memory; deleted with all files in it. */
final class AuditFolder implements AutoCloseable {
    private final Path folder;

    private AuditFolder(Path folder) {
        this.folder = folder;
    }

    static AuditFolder create() throws IOException {
        return new AuditFolder(Files.createTempDirectory("blockbuster-audit"));
    }

    /** What to say when it can't be used. */
    static AppException unusable(Exception failed) {
        return new AppException(
                "The temporary folder can't keep what is audited: " + failed.getMessage()
                        + "; choose one with room with -Djava.io.tmpdir in JAVA_TOOL_OPTIONS.",
                failed);
    }

    /** Where a file of that name may be written. */
    Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        var left = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder)) {
            files.forEach(left::add);
        }
        for (var file : left) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
