package blockbuster.server.upload.internal;

import blockbuster.server.chain.ChainReader;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What a creator can do: announce a file, send it in pieces, stop, look. */
@Service
class UploadDesk {

    private final Uploads uploads;
    private final Receptions receptions;
    private final FileReceiver receiver;
    private final ReceivedFiles received;
    private final UploadQuota quota;
    private final UploadFolders folders;
    private final UploadSettings settings;
    private final ChainReader chain;
    private final TransactionTemplate transaction;
    private final Validator validator;
    private final Clock clock;

    UploadDesk(
            Uploads uploads,
            Receptions receptions,
            FileReceiver receiver,
            ReceivedFiles received,
            UploadQuota quota,
            UploadFolders folders,
            UploadSettings settings,
            ChainReader chain,
            TransactionTemplate transaction,
            Validator validator,
            Clock clock) {
        this.uploads = uploads;
        this.receptions = receptions;
        this.receiver = receiver;
        this.received = received;
        this.quota = quota;
        this.folders = folders;
        this.settings = settings;
        this.chain = chain;
        this.transaction = transaction;
        this.validator = validator;
        this.clock = clock;
    }

    /** @param metadata of a tus client, told back to it; empty for others */
    UUID announce(SuiAddress creator, NewUpload upload, String metadata) {
        requireValid(upload);
        requireAccount(creator);
        upload.details().requireFitsOnChain();
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            quota.require(creator, upload.sizeBytes());
            uploads.create(id, creator, upload);
            receptions.create(id, upload.sha256(), metadata);
        });
        return id;
    }

    private void requireValid(NewUpload upload) {
        var violations = validator.validate(upload);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
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

    /** How much of the file has arrived for certain. */
    long offset(Upload upload) {
        if (!isReceiving(upload)) {
            return upload.sizeBytes();
        }
        long offset = receiver.offset(upload.id());
        received.beginIfWhole(upload);
        return offset;
    }

    /** Appends to the file, and starts the job when it is whole. Returns how much has arrived for certain. */
    long append(Upload upload, long offset, InputStream body, @Nullable UploadChecksum checksum) {
        if (!isReceiving(upload)) {
            if (offset != upload.sizeBytes()) {
                throw TusProblems.wrongOffset(upload.sizeBytes());
            }
            return offset;
        }
        long now = receiver.append(upload, offset, body, checksum);
        received.beginIfWhole(upload);
        return now;
    }

    /** Removes a file that is not whole; another is left alone. */
    void stop(Upload upload) {
        if (!isReceiving(upload)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "upload-complete",
                    "The file has arrived",
                    "It is being made into a title. Only an upload that is still on its way can be stopped here.");
        }
        receiver.offset(upload.id());
        uploads.end(
                upload.id(),
                UploadState.FAILED,
                new Refusal("upload-stopped", "The upload was stopped", "Start it again if that was a mistake."));
        folders.of(upload.id()).delete();
    }

    /** True while bytes may come, false once all are there; an upload that ended before that is gone. */
    private boolean isReceiving(Upload upload) {
        if (upload.state() == UploadState.RECEIVING) {
            if (expiry(upload).filter(clock.instant()::isBefore).isEmpty()) {
                throw TusProblems.gone();
            }
            return true;
        }
        if (upload.sha256().isEmpty()) {
            throw TusProblems.gone();
        }
        return false;
    }

    /** When an upload whose file doesn't go on arriving is given up. */
    Optional<Instant> expiry(Upload upload) {
        return upload.state() == UploadState.RECEIVING
                ? receptions
                        .find(upload.id())
                        .map(reception -> reception.heardAt().plus(settings.expiry()))
                : Optional.empty();
    }

    /** What the upload was announced with by a tus client. */
    String metadata(UUID id) {
        return receptions.find(id).map(Reception::metadata).orElse("");
    }

    /** The creator's own upload; another's doesn't exist for them. */
    Upload require(SuiAddress creator, UUID id) {
        return uploads.find(id)
                .filter(upload -> upload.uploader().equals(creator))
                .orElseThrow(() -> ProblemException.notFound("upload"));
    }
}
