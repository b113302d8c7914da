package blockbuster.server.upload.internal;

import blockbuster.media.UnsupportedVideoException;
import blockbuster.server.chain.ChainReader;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What a creator can do: announce a file, send it, look. */
@Service
class UploadDesk {

    private final Uploads uploads;
    private final UploadFolders folders;
    private final UploadJob job;
    private final UploadSettings settings;
    private final ChainReader chain;
    private final TransactionTemplate transaction;

    UploadDesk(
            Uploads uploads,
            UploadFolders folders,
            UploadJob job,
            UploadSettings settings,
            ChainReader chain,
            TransactionTemplate transaction) {
        this.uploads = uploads;
        this.folders = folders;
        this.job = job;
        this.settings = settings;
        this.chain = chain;
        this.transaction = transaction;
    }

    UUID announce(SuiAddress creator, NewUpload upload) {
        requireAccount(creator);
        upload.details().requireFitsOnChain();
        requireAcceptedSize(upload.sizeBytes());
        folders.requireSpaceFor(upload.sizeBytes());
        var id = UUID.randomUUID();
        uploads.create(id, creator, upload);
        return id;
    }

    private void requireAccount(SuiAddress creator) {
        if (chain.uploaderAccountOf(creator).isEmpty()) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "no-uploader-account",
                    "Not a creator yet",
                    "Register your wallet as a creator on chain first (uploader_account::register), then upload.");
        }
    }

    private void requireAcceptedSize(long sizeBytes) {
        if (sizeBytes == 0) {
            throw new UnsupportedVideoException(blockbuster.media.Refusal.EMPTY_FILE);
        }
        if (sizeBytes > settings.maxSize().toBytes()) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "file-too-large",
                    "The file is too large",
                    "The largest file accepted is " + settings.maxSize().toGigabytes() + " GB. Export it smaller.");
        }
    }

    /** Streams the file to disk and starts the job; a repeat after the file is in changes nothing. */
    void receive(Upload upload, InputStream body) {
        if (upload.state() == UploadState.RECEIVING) {
            var sha256 = toDisk(upload, body);
            transaction.executeWithoutResult(status -> begin(upload.id(), sha256));
        }
    }

    private String toDisk(Upload upload, InputStream body) {
        try {
            return FileReceiver.receive(body, folders.of(upload.id()), upload.sizeBytes());
        } catch (WrongLengthException e) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "wrong-length", "The file has another size", e.detail());
        } catch (IOException e) {
            throw new ProblemException(
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    "upload-interrupted",
                    "The file did not arrive whole",
                    "The connection broke, or the disk is full. Send the file again.");
        }
    }

    private void begin(UUID id, String sha256) {
        if (uploads.move(id, UploadState.RECEIVING, UploadState.PROBING)) {
            uploads.received(id, sha256);
            job.schedule(id);
        }
    }

    /** The creator's own upload; another's doesn't exist for them. */
    Upload require(SuiAddress creator, UUID id) {
        return uploads.find(id)
                .filter(upload -> upload.uploader().equals(creator))
                .orElseThrow(() -> ProblemException.notFound("upload"));
    }
}
