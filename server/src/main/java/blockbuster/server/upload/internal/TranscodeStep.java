package blockbuster.server.upload.internal;

import blockbuster.media.TranscodeProgress;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the ladder; the one step that takes time. */
@Component
class TranscodeStep implements UploadStep {

    private final Ladders ladders;
    private final Uploads uploads;

    TranscodeStep(Ladders ladders, Uploads uploads) {
        this.ladders = ladders;
        this.uploads = uploads;
    }

    @Override
    public UploadState state() {
        return UploadState.TRANSCODING;
    }

    @Override
    public UploadState run(Upload upload, UploadFolder folder) {
        ladders.make(folder, progress -> note(upload.id(), progress));
        return UploadState.PACKAGING;
    }

    private void note(UUID id, TranscodeProgress progress) {
        uploads.progress(id, (int) progress.percent(), progress.remaining().orElse(null));
    }
}
