package blockbuster.server.upload.internal;

import blockbuster.media.PackagedTitle;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the creator sees of an upload; notices once it is packaged. */
record UploadStatus(
        UUID uploadId,
        UploadState state,
        int percent,
        @Nullable Long etaSeconds,
        @Nullable Double speed,
        @Nullable String contentId,
        @Nullable Refusal error,
        @Nullable String sha256,
        List<UploadNotice> notices) {

    static UploadStatus of(Upload upload) {
        return new UploadStatus(
                upload.id(),
                upload.state(),
                upload.percent(),
                upload.etaSeconds().isPresent() ? upload.etaSeconds().getAsLong() : null,
                upload.speed() > 0 ? upload.speed() : null,
                upload.content().map(Object::toString).orElse(null),
                upload.error().orElse(null),
                upload.sha256().orElse(null),
                upload.packagedTitle().map(UploadStatus::notices).orElse(List.of()));
    }

    private static List<UploadNotice> notices(PackagedTitle title) {
        return title.notices().stream().map(UploadNotice::of).toList();
    }
}
