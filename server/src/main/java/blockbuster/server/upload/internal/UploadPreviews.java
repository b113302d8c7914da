package blockbuster.server.upload.internal;

import blockbuster.media.LadderPreview;
import blockbuster.media.MediaException;
import blockbuster.server.transcode.Transcodes;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What can be watched of uploads that are not on chain yet. */
@Component
class UploadPreviews {

    private static final Set<UploadState> WATCHABLE =
            EnumSet.of(UploadState.TRANSCODING, UploadState.PACKAGING, UploadState.STORING);

    private final UploadFolders folders;
    private final Transcodes transcodes;

    UploadPreviews(UploadFolders folders, Transcodes transcodes) {
        this.folders = folders;
        this.transcodes = transcodes;
    }

    /** Files that are moved or removed at this moment are no error: whoever asks asks again. */
    Optional<LadderPreview> of(Upload upload) {
        if (!WATCHABLE.contains(upload.state())) {
            return Optional.empty();
        }
        try {
            return transcodes.preview(folders.of(upload.id()).path());
        } catch (MediaException e) {
            return Optional.empty();
        }
    }

    /** What the creator is told of the upload now. */
    UploadStatus status(Upload upload) {
        return UploadStatus.of(upload, of(upload).isPresent());
    }
}
