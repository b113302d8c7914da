package blockbuster.server.upload.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins the job of a file that is whole. May be cut off anywhere and done again. */
@Component
class ReceivedFiles {

    private final Uploads uploads;
    private final Receptions receptions;
    private final UploadFolders folders;
    private final UploadJob job;
    private final TransactionTemplate transaction;

    ReceivedFiles(
            Uploads uploads,
            Receptions receptions,
            UploadFolders folders,
            UploadJob job,
            TransactionTemplate transaction) {
        this.uploads = uploads;
        this.receptions = receptions;
        this.folders = folders;
        this.job = job;
        this.transaction = transaction;
    }

    /** @throws ChecksumMismatchException if the whole file is not the announced one; the upload is over then */
    void beginIfWhole(Upload upload) {
        var reception = receptions.find(upload.id()).orElseThrow(TusProblems::gone);
        if (reception.receivedBytes() < upload.sizeBytes()) {
            return;
        }
        var sha256 = reception.sha256();
        if (reception
                .announcedSha256()
                .filter(announced -> !announced.equals(sha256))
                .isPresent()) {
            refuse(upload);
        }
        nameSource(folders.of(upload.id()));
        transaction.executeWithoutResult(status -> begin(upload, sha256));
    }

    private void begin(Upload upload, String sha256) {
        if (uploads.move(upload.id(), UploadState.RECEIVING, UploadState.PROBING)) {
            uploads.received(upload.id(), sha256);
            job.schedule(upload.id());
        }
    }

    private void refuse(Upload upload) {
        uploads.end(
                upload.id(),
                UploadState.REFUSED,
                new Refusal(
                        "checksum-mismatch", "The file was damaged on its way", ChecksumMismatchException.WHOLE_FILE));
        folders.of(upload.id()).delete();
        throw ChecksumMismatchException.ofFile();
    }

    /** The file appears under its name only when it is whole and synced, so whatever is there after a crash is good. */
    private static void nameSource(UploadFolder folder) {
        try {
            Files.move(folder.incoming(), folder.source(), StandardCopyOption.ATOMIC_MOVE);
            syncFolder(folder.path());
        } catch (NoSuchFileException named) {
            // an earlier attempt named it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rename is durable when its folder is synced. */
    private static void syncFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
