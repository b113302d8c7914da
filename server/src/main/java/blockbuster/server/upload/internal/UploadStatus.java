package blockbuster.server.upload.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the creator sees of an upload; notices once it is packaged.
 *
 * @param previewUrl master playlist of what is converted already, for the creator's own token; absent while there is
 *     nothing to watch
 * @param secondLadder absent before the title is on chain, and where the operator wants none
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
        @Nullable String previewUrl,
        @Nullable SecondLadder secondLadder) {

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
                notices(upload),
                watchable ? "/api/v1/uploads/" + upload.id() + "/preview/master.m3u8" : null,
                upload.second().orElse(null));
    }

    private static List<UploadNotice> notices(Upload upload) {
        var ofFilm = upload.packagedTitle().stream()
                .flatMap(title -> title.notices().stream())
                .map(UploadNotice::of);
        var ofSecond = upload.second().stream()
                .filter(second -> second.state() == SecondLadderState.FAILED)
                .map(failed -> UploadNotice.WITHOUT_SECOND);
        return Stream.concat(ofFilm, ofSecond).toList();
    }
}
