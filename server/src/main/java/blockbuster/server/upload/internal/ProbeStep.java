package blockbuster.server.upload.internal;

import blockbuster.media.VideoProbe;
import blockbuster.server.transcode.MediaTools;
import org.springframework.stereotype.Component;

/** Refuses what can't become a title before a minute of work is spent on it. */
@Component
class ProbeStep implements UploadStep {

    private final MediaTools media;

    ProbeStep(MediaTools media) {
        this.media = media;
    }

    @Override
    public UploadState state() {
        return UploadState.PROBING;
    }

    @Override
    public UploadState run(Upload upload, UploadFolder folder) {
        new VideoProbe(media.ffmpeg()).probe(folder.source());
        return UploadState.TRANSCODING;
    }
}
