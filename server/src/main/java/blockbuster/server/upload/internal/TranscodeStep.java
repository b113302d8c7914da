package blockbuster.server.upload.internal;

import blockbuster.server.transcode.LadderRank;
import blockbuster.server.transcode.TranscodeState.Done;
import blockbuster.server.transcode.TranscodeState.Failed;
import blockbuster.server.transcode.TranscodeState.Working;
import blockbuster.server.transcode.Transcodes;
import blockbuster.server.upload.TitleTranscoding;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has the ladder made; the one step that takes time, and that may be done by other machines. */
@Component
class TranscodeStep implements UploadStep {

    private final Transcodes transcodes;
    private final Uploads uploads;
    private final ApplicationEventPublisher events;

    TranscodeStep(Transcodes transcodes, Uploads uploads, ApplicationEventPublisher events) {
        this.transcodes = transcodes;
        this.uploads = uploads;
        this.events = events;
    }

    @Override
    public UploadState state() {
        return UploadState.TRANSCODING;
    }

    @Override
    public UploadState run(Upload upload, UploadFolder folder) {
        return switch (transcodes.advance(upload.id(), folder.path(), LadderRank.FIRST)) {
            case Working working -> {
                uploads.progress(
                        upload.id(), working.percent(), working.remaining().orElse(null), working.speed());
                if (working.speed() > 0) {
                    events.publishEvent(new TitleTranscoding(upload.id(), working.speed()));
                }
                yield UploadState.TRANSCODING;
            }
            case Done done -> UploadState.PACKAGING;
            case Failed failed -> UploadState.FAILED;
        };
    }
}
