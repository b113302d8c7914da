package blockbuster.server.upload.internal;

import blockbuster.server.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Ends an upload on its creator's wish, wherever it is being worked on. */
@Component
class Cancellation {

    private final Uploads uploads;
    private final UploadJob job;

    Cancellation(Uploads uploads, UploadJob job) {
        this.uploads = uploads;
        this.job = job;
    }

    /** One that is over already stays as it is. */
    void cancel(Upload upload) {
        if (uploads.cancel(upload.id())) {
            job.clear(upload.id());
        } else if (!uploads.find(upload.id()).orElseThrow().state().last()) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "too-late",
                    "Too late to cancel",
                    "The title is on chain already. Withdraw it there.");
        }
    }
}
