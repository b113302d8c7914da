package blockbuster.server.upload.internal;

import blockbuster.media.UnsupportedVideoException;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** How much a creator may announce. */
@Component
class UploadQuota {

    private static final Duration DAY = Duration.ofDays(1);

    private final Receptions receptions;
    private final UploadFolders folders;
    private final UploadSettings settings;
    private final Clock clock;

    UploadQuota(Receptions receptions, UploadFolders folders, UploadSettings settings, Clock clock) {
        this.receptions = receptions;
        this.folders = folders;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Lets an announcement pass that is within the limits; it must be written in the same transaction.
     *
     * @throws ProblemException that says which limit it would break
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void require(SuiAddress creator, long sizeBytes) {
        requireAcceptedSize(sizeBytes);
        var usage = receptions.usage(creator, clock.instant().minus(DAY));
        if (usage.inFlight() + sizeBytes > settings.inFlight().toBytes()) {
            throw exceeded(
                    "upload-quota-in-flight",
                    "At most " + text(settings.inFlight())
                            + " may be on their way at once. Finish or stop an upload, then start this one.");
        }
        if (usage.recent() + sizeBytes > settings.perDay().toBytes()) {
            throw exceeded(
                    "upload-quota-day",
                    "At most " + text(settings.perDay()) + " may be uploaded within 24 hours. Go on tomorrow.");
        }
        folders.requireSpaceFor(sizeBytes + receptions.outstanding());
    }

    private void requireAcceptedSize(long sizeBytes) {
        if (sizeBytes == 0) {
            throw new UnsupportedVideoException(blockbuster.media.Refusal.EMPTY_FILE);
        }
        if (sizeBytes > settings.maxSize().toBytes()) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "file-too-large",
                    "The file is too large",
                    "The largest file accepted is " + text(settings.maxSize()) + ". Export it smaller.");
        }
    }

    private static ProblemException exceeded(String type, String detail) {
        return new ProblemException(HttpStatus.TOO_MANY_REQUESTS, type, "Too much at once", detail);
    }

    private static String text(DataSize size) {
        return size.toGigabytes() > 0 ? size.toGigabytes() + " GB" : size.toBytes() + " bytes";
    }
}
