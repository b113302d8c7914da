package blockbuster.server.upload.internal;

import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Begins jobs that a stopped server left, and removes working files of uploads that ended or whose file stopped coming. */
@Component
class UploadJanitor {

    private static final Logger log = LoggerFactory.getLogger(UploadJanitor.class);

    private final Uploads uploads;
    private final Receptions receptions;
    private final ReceivedFiles received;
    private final UploadFolders folders;
    private final UploadSettings settings;
    private final Clock clock;

    UploadJanitor(
            Uploads uploads,
            Receptions receptions,
            ReceivedFiles received,
            UploadFolders folders,
            UploadSettings settings,
            Clock clock) {
        this.uploads = uploads;
        this.receptions = receptions;
        this.received = received;
        this.folders = folders;
        this.settings = settings;
        this.clock = clock;
    }

    void clean() {
        receptions.whole().forEach(this::begin);
        uploads.expireReceiving(clock.instant().minus(settings.expiry()));
        folders.present().stream()
                .filter(this::abandoned)
                .forEach(id -> folders.of(id).delete());
    }

    private void begin(UUID id) {
        try {
            uploads.find(id).ifPresent(received::beginIfWhole);
        } catch (ChecksumMismatchException refused) {
            log.atDebug().setCause(refused).addKeyValue("uploadId", id).log("upload.damaged");
        }
    }

    private boolean abandoned(UUID id) {
        return uploads.find(id)
                .map(upload ->
                        (upload.state().last() || upload.state() == UploadState.IN_REVIEW) && !upload.secondInWork())
                .orElse(true);
    }
}
