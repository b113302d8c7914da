package blockbuster.server.upload.internal;

import blockbuster.media.PackagedTitle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the creator sees of an upload; notices once it is packaged.
 *
 * @param previewUrl master playlist of what is converted already, for the creator's own token; absent while there is
 *     nothing to watch
 */
record UploadStatus(
        UUID uploadId,
        TitleDetails details,
        String fileName,
        long sizeBytes,
        Instant createdAt,
        UploadState state,
        int percent,
        @Nullable Long etaSeconds,
        @Nullable Double speed,
        @Nullable String contentId,
        @Nullable Refusal error,
        @Nullable String sha256,
        List<UploadNotice> notices,
        @Nullable String previewUrl) {

    static UploadStatus of(Upload upload, boolean watchable) {
        return new UploadStatus(
                upload.id(),
                upload.details(),
                upload.fileName(),
                upload.sizeBytes(),
                upload.createdAt(),
                upload.state(),
                upload.percent(),
                upload.etaSeconds().isPresent() ? upload.etaSeconds().getAsLong() : null,
                upload.speed() > 0 ? upload.speed() : null,
                upload.content().map(Object::toString).orElse(null),
                upload.error().orElse(null),
                upload.sha256().orElse(null),
                upload.packagedTitle().map(UploadStatus::notices).orElse(List.of()),
                watchable ? "/api/v1/uploads/" + upload.id() + "/preview/master.m3u8" : null);
    }

    private static List<UploadNotice> notices(PackagedTitle title) {
        return title.notices().stream().map(UploadNotice::of).toList();
    }
}
