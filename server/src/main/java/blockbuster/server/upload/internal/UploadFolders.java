package blockbuster.server.upload.internal;

import blockbuster.server.settings.MediaSettings;
import blockbuster.server.web.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The disk that uploads work on. */
@Component
class UploadFolders {

    /** The source, its ladder and the encrypted package of the ladder are on disk at the same time. */
    private static final int COPIES = 3;

    private final Path root;
    private final UploadSettings settings;

    UploadFolders(MediaSettings media, UploadSettings settings) {
        this.root = media.workDir().resolve("uploads");
        this.settings = settings;
    }

    UploadFolder of(UUID upload) {
        return new UploadFolder(root.resolve(upload.toString()));
    }

    /** The uploads that have working files. */
    List<UUID> present() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var folders = Files.list(root)) {
            return folders.map(folder -> UUID.fromString(folder.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a file for which the disk is too small, before a byte of it is sent. */
    void requireSpaceFor(long sizeBytes) {
        try {
            Files.createDirectories(root);
            long usable = Files.getFileStore(root).getUsableSpace()
                    - settings.freeSpace().toBytes();
            if (usable / COPIES < sizeBytes) {
                throw new ProblemException(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        "no-space",
                        "Not enough space",
                        "This server has no room for a file of that size now. Try again later or tell the operator.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
