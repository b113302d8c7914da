package blockbuster.server.upload.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import blockbuster.server.transcode.Transcodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The working files of second ladders, each in a folder within its upload's. */
@Component
class SecondLadderFiles {

    private final UploadFolders folders;
    private final Transcodes transcodes;

    SecondLadderFiles(UploadFolders folders, Transcodes transcodes) {
        this.folders = folders;
        this.transcodes = transcodes;
    }

    /** Under this the film is known to those who convert it a second time. */
    UUID film(UUID upload) {
        return UUID.nameUUIDFromBytes(("second-ladder:" + upload).getBytes(UTF_8));
    }

    UploadFolder of(UUID upload) {
        return folders.of(upload).second();
    }

    /** Takes over the creator's file and removes everything else of the upload; may be repeated. */
    void takeOver(UUID upload) {
        var from = folders.of(upload);
        var to = from.second();
        try {
            if (Files.exists(from.source())) {
                Files.createDirectories(to.path());
                Files.move(from.source(), to.source());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        from.deleteAllButSecond();
    }

    /** Ends what still runs, on whichever machine, and removes the files. */
    void clear(UUID upload) {
        transcodes.forget(film(upload));
        folders.of(upload).delete();
    }
}
