package blockbuster.server.upload.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the creator sees of an upload. */
record UploadStatus(
        UUID uploadId,
        UploadState state,
        int percent,
        @Nullable Long etaSeconds,
        @Nullable Double speed,
        @Nullable String contentId,
        @Nullable Refusal error,
        @Nullable String sha256) {

    static UploadStatus of(Upload upload) {
        return new UploadStatus(
                upload.id(),
                upload.state(),
                upload.percent(),
                upload.etaSeconds().isPresent() ? upload.etaSeconds().getAsLong() : null,
                upload.speed() > 0 ? upload.speed() : null,
                upload.content().map(Object::toString).orElse(null),
                upload.error().orElse(null),
                upload.sha256().orElse(null));
    }
}
