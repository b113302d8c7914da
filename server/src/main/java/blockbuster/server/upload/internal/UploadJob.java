package blockbuster.server.upload.internal;

import blockbuster.media.UnsupportedVideoException;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes a received file through all steps. The database says which step is next, so a run that is cut off anywhere is
 * taken up by the next one, on this or another server.
 */
@Component
class UploadJob {

    static final String NAME = "upload";

    private static final Logger log = LoggerFactory.getLogger(UploadJob.class);
    private static final Duration QUEUE_WAIT = Duration.ofSeconds(1);

    private final Uploads uploads;
    private final UploadFolders folders;
    private final Map<UploadState, UploadStep> steps = new EnumMap<>(UploadState.class);
    private final Semaphore transcodes;
    private final SchedulerClient scheduler;
    private final Clock clock;

    UploadJob(
            Uploads uploads,
            UploadFolders folders,
            List<UploadStep> steps,
            UploadSettings settings,
            SchedulerClient scheduler,
            Clock clock) {
        this.uploads = uploads;
        this.folders = folders;
        steps.forEach(step -> this.steps.put(step.state(), step));
        this.transcodes = new Semaphore(settings.transcodes());
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Starts the job, within the caller's transaction. */
    void schedule(UUID upload) {
        scheduler.scheduleIfNotExists(new TaskInstance<Void>(NAME, upload.toString()), clock.instant());
    }

    /** Works until nothing is left to do, or until a transcode has to wait for its turn. */
    CompletionHandler<Void> work(UUID id) {
        var upload = uploads.find(id);
        while (upload.isPresent() && upload.get().state().working()) {
            if (!step(upload.get())) {
                return (done, operations) ->
                        operations.reschedule(done, clock.instant().plus(QUEUE_WAIT));
            }
            upload = uploads.find(id);
        }
        return (done, operations) -> operations.remove();
    }

    private boolean step(Upload upload) {
        if (upload.state() != UploadState.TRANSCODING) {
            return run(upload);
        }
        if (!transcodes.tryAcquire()) {
            return false;
        }
        try {
            return run(upload);
        } finally {
            transcodes.release();
        }
    }

    private boolean run(Upload upload) {
        var step = steps.get(upload.state());
        if (step == null) {
            throw new IllegalStateException("no step for " + upload.state());
        }
        try {
            var next = step.run(upload, folders.of(upload.id()));
            uploads.move(upload.id(), upload.state(), next);
            log.atInfo()
                    .setMessage("upload.moved")
                    .addKeyValue("uploadId", upload.id())
                    .addKeyValue("state", next.wireName())
                    .log();
        } catch (UnsupportedVideoException e) {
            refuse(upload, e);
        }
        return true;
    }

    private void refuse(Upload upload, UnsupportedVideoException e) {
        uploads.end(upload.id(), UploadState.REFUSED, new Refusal(e.code(), e.title(), e.detail()));
        folders.of(upload.id()).delete();
        log.atInfo()
                .setMessage("upload.refused")
                .addKeyValue("uploadId", upload.id())
                .addKeyValue("reason", e.code())
                .log();
    }

    /** Ends an upload whose step failed too often. */
    void giveUp(UUID id) {
        uploads.end(
                id,
                UploadState.FAILED,
                new Refusal(
                        "processing-failed",
                        "The film could not be processed",
                        "This is our fault, and it has been logged. Upload the file again; if it stays, tell the operator."));
        folders.of(id).delete();
        log.atError().setMessage("upload.failed").addKeyValue("uploadId", id).log();
    }
}
