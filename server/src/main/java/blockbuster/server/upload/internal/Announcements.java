package blockbuster.server.upload.internal;

import blockbuster.server.chain.ChainReader;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the announcements of files, or says why a creator can't upload one. */
@Service
class Announcements {

    private final Uploads uploads;
    private final Receptions receptions;
    private final UploadQuota quota;
    private final ChainReader chain;
    private final TransactionTemplate transaction;
    private final Validator validator;

    Announcements(
            Uploads uploads,
            Receptions receptions,
            UploadQuota quota,
            ChainReader chain,
            TransactionTemplate transaction,
            Validator validator) {
        this.uploads = uploads;
        this.receptions = receptions;
        this.quota = quota;
        this.chain = chain;
        this.transaction = transaction;
        this.validator = validator;
    }

    /** @param metadata of a tus client, told back to it; empty for others */
    UUID add(SuiAddress creator, NewUpload upload, String metadata) {
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
}
