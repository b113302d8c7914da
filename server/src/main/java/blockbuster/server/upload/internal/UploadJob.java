package blockbuster.server.upload.internal;

import blockbuster.media.UnsupportedVideoException;
import blockbuster.server.transcode.Transcodes;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Uploads uploads;
    private final UploadFolders folders;
    private final Map<UploadState, UploadStep> steps = new EnumMap<>(UploadState.class);
    private final Transcodes transcodes;
    private final SchedulerClient scheduler;
    private final Clock clock;

    UploadJob(
            Uploads uploads,
            UploadFolders folders,
            List<UploadStep> steps,
            Transcodes transcodes,
            SchedulerClient scheduler,
            Clock clock) {
        this.uploads = uploads;
        this.folders = folders;
        steps.forEach(step -> this.steps.put(step.state(), step));
        this.transcodes = transcodes;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Starts the job, within the caller's transaction. */
    void schedule(UUID upload) {
        scheduler.scheduleIfNotExists(new TaskInstance<Void>(NAME, upload.toString()), clock.instant());
    }

    /** Works until nothing is left to do, or until others have to do theirs first. */
    CompletionHandler<Void> work(UUID id) {
        var upload = uploads.find(id);
        while (upload.isPresent() && upload.get().state().working()) {
            if (!run(upload.get())) {
                return (done, operations) ->
                        operations.reschedule(done, clock.instant().plus(LOOK_EVERY));
            }
            upload = uploads.find(id);
        }
        return (done, operations) -> operations.remove();
    }

    /** False when others are still at it. */
    private boolean run(Upload upload) {
        var step = steps.get(upload.state());
        if (step == null) {
            throw new IllegalStateException("no step for " + upload.state());
        }
        try {
            var next = step.run(upload, folders.of(upload.id()));
            if (next == upload.state()) {
                return false;
            }
            if (next == UploadState.FAILED) {
                giveUp(upload.id());
                return true;
            }
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
        clear(upload.id());
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
        clear(id);
        log.atError().setMessage("upload.failed").addKeyValue("uploadId", id).log();
    }

    /** Ends what still runs, on whichever machine, and removes the working files. */
    void clear(UUID id) {
        transcodes.forget(id);
        folders.of(id).delete();
    }
}
