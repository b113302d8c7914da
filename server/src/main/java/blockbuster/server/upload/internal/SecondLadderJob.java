package blockbuster.server.upload.internal;

import blockbuster.media.Packager;
import blockbuster.media.TitleKeys;
import blockbuster.media.UnsupportedVideoException;
import blockbuster.server.transcode.LadderRank;
import blockbuster.server.transcode.TranscodeState.Done;
import blockbuster.server.transcode.TranscodeState.Failed;
import blockbuster.server.transcode.TranscodeState.Working;
import blockbuster.server.transcode.Transcodes;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the second ladder of a film that is whole without: converts, encrypts, stores and offers it. Like {@link
 * UploadJob} it goes on wherever an earlier run was cut off. Nothing that happens here changes the upload or the title.
 */
@Component
class SecondLadderJob {

    static final String NAME = "second-ladder";

    private static final Logger log = LoggerFactory.getLogger(SecondLadderJob.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Uploads uploads;
    private final SecondLadders ladders;
    private final SecondLadderFiles files;
    private final SecondLadderStore store;
    private final UploadSecrets secrets;
    private final Transcodes transcodes;
    private final Clock clock;

    SecondLadderJob(
            Uploads uploads,
            SecondLadders ladders,
            SecondLadderFiles files,
            SecondLadderStore store,
            UploadSecrets secrets,
            Transcodes transcodes,
            Clock clock) {
        this.uploads = uploads;
        this.ladders = ladders;
        this.files = files;
        this.store = store;
        this.secrets = secrets;
        this.transcodes = transcodes;
        this.clock = clock;
    }

    /** Works until nothing is left to do, or until others have to do theirs first. */
    CompletionHandler<Void> work(UUID id) {
        var upload = uploads.find(id).orElseThrow();
        for (var state = stateOf(id); state.working(); state = stateOf(id)) {
            if (unwanted(upload.state())) {
                end(id, SecondLadderState.CANCELLED);
            } else if (upload.state().working() || !run(upload, state)) {
                return (done, operations) ->
                        operations.reschedule(done, clock.instant().plus(LOOK_EVERY));
            }
            upload = uploads.find(id).orElseThrow();
        }
        files.clear(id);
        return (done, operations) -> operations.remove();
    }

    private SecondLadderState stateOf(UUID id) {
        return ladders.find(id).map(SecondLadder::state).orElse(SecondLadderState.CANCELLED);
    }

    private static boolean unwanted(UploadState upload) {
        return upload.last() && upload != UploadState.PUBLISHED;
    }

    /** False when others are still at it. */
    private boolean run(Upload upload, SecondLadderState state) {
        var id = upload.id();
        return switch (state) {
            case TRANSCODING -> transcode(id);
            case PACKAGING -> {
                var keys = new TitleKeys(secrets.get(id));
                var ladder = transcodes.ladder(files.of(id).path());
                ladders.packaged(
                        id,
                        new Packager().packageTitle(ladder, keys, files.of(id).packaged()));
                yield moved(id, state, SecondLadderState.STORING);
            }
            case STORING -> {
                store.store(upload, ladders.packaged(id), files.of(id).packaged());
                yield true;
            }
            case DONE, CANCELLED, FAILED -> true;
        };
    }

    private boolean transcode(UUID id) {
        try {
            return switch (transcodes.advance(files.film(id), files.of(id).path(), LadderRank.SECOND)) {
                case Working working -> {
                    ladders.progress(id, working.percent(), working.remaining().orElse(null), working.speed());
                    yield false;
                }
                case Done done -> moved(id, SecondLadderState.TRANSCODING, SecondLadderState.PACKAGING);
                case Failed failed -> {
                    giveUp(id);
                    yield true;
                }
            };
        } catch (UnsupportedVideoException e) {
            // The first ladder was made of the same file: it is the second's matter alone.
            log.atWarn().setMessage("second-ladder.refused").setCause(e).log();
            giveUp(id);
            return true;
        }
    }

    private boolean moved(UUID id, SecondLadderState from, SecondLadderState to) {
        if (ladders.move(id, from, to)) {
            log.atInfo()
                    .setMessage("second-ladder.moved")
                    .addKeyValue("uploadId", id)
                    .addKeyValue("state", to.wireName())
                    .log();
        }
        return true;
    }

    /** Ends one whose step failed too often. */
    void giveUp(UUID id) {
        end(id, SecondLadderState.FAILED);
        log.atError()
                .setMessage("second-ladder.failed")
                .addKeyValue("uploadId", id)
                .log();
    }

    /** Ends one on its creator's wish; false when there is none to end. */
    boolean cancel(UUID id) {
        return end(id, SecondLadderState.CANCELLED);
    }

    private boolean end(UUID id, SecondLadderState state) {
        boolean ended = ladders.end(id, state);
        if (ended) {
            files.clear(id);
        }
        return ended;
    }
}
