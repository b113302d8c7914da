package blockbuster.server.upload.internal;

import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a creator can do with an announced file: send it in pieces, look. */
@Service
class UploadDesk {

    private final Uploads uploads;
    private final Receptions receptions;
    private final FileReceiver receiver;
    private final ReceivedFiles received;
    private final UploadSettings settings;
    private final Clock clock;

    UploadDesk(
            Uploads uploads,
            Receptions receptions,
            FileReceiver receiver,
            ReceivedFiles received,
            UploadSettings settings,
            Clock clock) {
        this.uploads = uploads;
        this.receptions = receptions;
        this.receiver = receiver;
        this.received = received;
        this.settings = settings;
        this.clock = clock;
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

    /** True while bytes may come, false once all are there; one that ended before that, or was cancelled, is gone. */
    private boolean isReceiving(Upload upload) {
        if (upload.state() == UploadState.RECEIVING) {
            if (expiry(upload).filter(clock.instant()::isBefore).isEmpty()) {
                throw TusProblems.gone();
            }
            return true;
        }
        if (upload.sha256().isEmpty() || upload.state() == UploadState.CANCELLED) {
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
