package blockbuster.server.upload.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Removes working files that nobody needs any more: of ended uploads and of files that never came. */
@Component
class UploadJanitor {

    /** After that a creator has to announce the file again. */
    private static final Duration LONGEST_RECEIVING = Duration.ofDays(1);

    private final Uploads uploads;
    private final UploadFolders folders;
    private final Clock clock;

    UploadJanitor(Uploads uploads, UploadFolders folders, Clock clock) {
        this.uploads = uploads;
        this.folders = folders;
        this.clock = clock;
    }

    void clean() {
        uploads.expireReceiving(clock.instant().minus(LONGEST_RECEIVING));
        folders.present().stream()
                .filter(this::abandoned)
                .forEach(id -> folders.of(id).delete());
    }

    private boolean abandoned(UUID id) {
        return uploads.find(id)
                .map(upload -> upload.state().last() || upload.state() == UploadState.IN_REVIEW)
                .orElse(true);
    }
}
