package blockbuster.server.upload.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Follows an upload's row and tells what changed, so that any server can answer for a job that runs on another. Each
 * listener costs one virtual thread and a small query twice a second.
 */
@Component
class ProgressEvents {

    private static final Logger log = LoggerFactory.getLogger(ProgressEvents.class);
    private static final Duration LONGEST = Duration.ofHours(4);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** Proxies cut silent connections after about a minute. */
    private static final int LOOKS_PER_COMMENT = 30;

    private final Uploads uploads;
    private final UploadPreviews previews;

    ProgressEvents(Uploads uploads, UploadPreviews previews) {
        this.uploads = uploads;
        this.previews = previews;
    }

    SseEmitter of(UUID id) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var follower = Thread.ofVirtual().name("upload-events-" + id).unstarted(() -> follow(id, emitter));
        emitter.onCompletion(follower::interrupt);
        emitter.onTimeout(follower::interrupt);
        follower.start();
        return emitter;
    }

    private void follow(UUID id, SseEmitter emitter) {
        try {
            tell(id, emitter);
            emitter.complete();
        } catch (IOException | InterruptedException gone) {
            log.atDebug()
                    .setMessage("listener.left")
                    .addKeyValue("uploadId", id)
                    .log();
        } catch (RuntimeException e) {
            emitter.completeWithError(e);
        }
    }

    private void tell(UUID id, SseEmitter emitter) throws IOException, InterruptedException {
        @Nullable UploadStatus told = null;
        for (int look = 1; ; look++) {
            var now = previews.status(uploads.find(id).orElseThrow());
            if (!now.equals(told)) {
                emitter.send(SseEmitter.event().name("progress").data(now));
                told = now;
            } else if (look % LOOKS_PER_COMMENT == 0) {
                emitter.send(SseEmitter.event().comment("still here"));
            }
            if (now.state().last()) {
                return;
            }
            Thread.sleep(LOOK_EVERY);
        }
    }
}
