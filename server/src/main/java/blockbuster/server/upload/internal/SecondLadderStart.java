package blockbuster.server.upload.internal;

import blockbuster.server.transcode.LadderRank;
import blockbuster.server.transcode.MediaTools;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins second ladders, where the operator wants them. */
@Component
class SecondLadderStart {

    private static final Logger log = LoggerFactory.getLogger(SecondLadderStart.class);

    private final UploadSettings settings;
    private final MediaTools media;
    private final SecondLadders ladders;
    private final SecondLadderFiles files;
    private final SchedulerClient scheduler;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SecondLadderStart(
            UploadSettings settings,
            MediaTools media,
            SecondLadders ladders,
            SecondLadderFiles files,
            SchedulerClient scheduler,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.media = media;
        this.ladders = ladders;
        this.files = files;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether films get one: the operator wants it, and FFmpeg here can make it. */
    boolean wanted() {
        if (!settings.secondLadder()) {
            return false;
        }
        boolean can = media.ffmpeg().makes(LadderRank.SECOND.encoding());
        if (!can) {
            log.atWarn().log("second-ladder.no-encoder");
        }
        return can;
    }

    /** Takes the film's file over from an upload that needs it no more; may be repeated. */
    void begin(UUID upload) {
        files.takeOver(upload);
        transaction.executeWithoutResult(status -> {
            ladders.create(upload);
            var job = new TaskInstance.Builder<Void>(SecondLadderJob.NAME, upload.toString())
                    .priority(Priority.LOW)
                    .build();
            scheduler.scheduleIfNotExists(job, clock.instant());
        });
    }
}
