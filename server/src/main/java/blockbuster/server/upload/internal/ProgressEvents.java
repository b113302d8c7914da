package blockbuster.server.upload.internal;

import blockbuster.server.web.ChangeEvents;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Follows an upload's row and tells what changed, so that any server can answer for a job that runs on another. Each
 * listener costs one virtual thread and a small query twice a second.
 */
@Component
class ProgressEvents {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Uploads uploads;
    private final UploadPreviews previews;

    ProgressEvents(Uploads uploads, UploadPreviews previews) {
        this.uploads = uploads;
        this.previews = previews;
    }

    SseEmitter of(UUID id) {
        return ChangeEvents.follow(
                "progress",
                LOOK_EVERY,
                () -> previews.status(uploads.find(id).orElseThrow()),
                status -> status.state().last()
                        && (status.secondLadder() == null
                                || !status.secondLadder().state().working()));
    }
}
