package blockbuster.server.upload.internal;

import blockbuster.media.LadderPlan;
import blockbuster.media.TranscodeListener;
import blockbuster.media.Transcoder;
import blockbuster.media.VideoProbe;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Makes ladders; one that is finished is returned as it is. */
@Component
class Ladders {

    private final MediaTools media;

    Ladders(MediaTools media) {
        this.media = media;
    }

    Path make(UploadFolder folder, TranscodeListener listener) {
        var report = new VideoProbe(media.ffmpeg()).probe(folder.source());
        return new Transcoder(media.ffmpeg())
                .transcode(folder.source(), report, LadderPlan.of(report), folder.transcode(), listener);
    }
}
