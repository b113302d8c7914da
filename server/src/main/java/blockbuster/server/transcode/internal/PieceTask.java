package blockbuster.server.transcode.internal;

import blockbuster.media.FfmpegTools;
import blockbuster.media.TranscodeCancelledException;
import blockbuster.media.TranscodePlan;
import blockbuster.media.Transcoder;
import blockbuster.media.UnsupportedVideoException;
import blockbuster.server.transcode.LadderRank;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the piece that a worker picked from the queue. */
final class PieceTask {

    static final String NAME = "piece";

    private static final Logger log = LoggerFactory.getLogger(PieceTask.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final double BACKOFF = 2;
    private static final Duration LATER = Duration.ofSeconds(10);

    private final Pieces pieces;
    private final Storage storage;
    private final Supplier<FfmpegTools> tools;
    private final String worker;
    private final Clock clock;

    PieceTask(Pieces pieces, Storage storage, Supplier<FfmpegTools> tools, String worker, Clock clock) {
        this.pieces = pieces;
        this.storage = storage;
        this.tools = tools;
        this.worker = worker;
        this.clock = clock;
    }

    /** A dead worker's pieces are taken over by the next one that is free. */
    Task<Void> task(int retries) {
        var retry = new ExponentialBackoffFailureHandler<Void>(FIRST_RETRY, BACKOFF);
        return Tasks.custom(NAME, Void.class)
                .onFailure(new MaxRetriesFailureHandler<>(
                        retries,
                        retry,
                        (done, operations) ->
                                giveUp(PieceId.parse(done.getExecution().getId()))))
                .onDeadExecutionRevive()
                .execute((instance, context) -> work(PieceId.parse(instance.getId())));
    }

    private CompletionHandler<Void> work(PieceId id) {
        var row = pieces.find(id.film(), id.number()).filter(found -> found.state() == PieceState.WAITING);
        if (row.isPresent()) {
            var plan = TranscodePlan.read(storage.transcode(row.get().folder()));
            var obstacle = plan.isEmpty() ? Optional.of("The film has no plan yet.") : obstacle(plan.get());
            if (obstacle.isPresent()) {
                log.atWarn()
                        .setMessage("transcode.waits")
                        .addKeyValue("piece", id)
                        .addKeyValue("reason", obstacle.get())
                        .log();
                return (done, operations) ->
                        operations.reschedule(done, clock.instant().plus(LATER));
            }
            if (!make(row.get(), plan.orElseThrow())) {
                return (done, operations) -> operations.reschedule(done, clock.instant());
            }
        }
        return (done, operations) -> operations.remove();
    }

    private Optional<String> obstacle(TranscodePlan plan) {
        var version = tools.get().version();
        if (!plan.ffmpegVersion().equals(version)) {
            return Optional.of("This machine has FFmpeg " + version + ", the film was begun with "
                    + plan.ffmpegVersion() + ". Install that one here.");
        }
        return storage.shortage(plan);
    }

    /** False when this worker stops, or makes room, before the piece is done, which is no failure of the piece. */
    private boolean make(PieceRow piece, TranscodePlan plan) {
        var follower =
                new PieceFollower(pieces, piece, LadderRank.of(plan.ladder().encoding()), worker, clock);
        try {
            encode(piece, plan, follower);
            pieces.finish(piece.film(), piece.number());
            log.atInfo()
                    .setMessage("transcode.piece")
                    .addKeyValue("uploadId", piece.film())
                    .addKeyValue("piece", piece.number())
                    .log();
        } catch (UnsupportedVideoException e) {
            pieces.refuse(piece.film(), piece.number(), PieceRefusal.of(e));
        } catch (TranscodeCancelledException e) {
            return follower.unwanted();
        }
        return true;
    }

    private void encode(PieceRow piece, TranscodePlan plan, PieceFollower follower) {
        var transcoder = new Transcoder(tools.get());
        var source = storage.source(piece.folder());
        var workDir = storage.transcode(piece.folder());
        if (piece.number() == PieceId.SOUND) {
            transcoder.sound(source, plan, workDir, follower);
        } else {
            transcoder.chunk(source, plan, plan.chunks().get(piece.number()), workDir, follower);
        }
    }

    private void giveUp(PieceId id) {
        pieces.fail(id.film(), id.number());
        log.atError().setMessage("transcode.failed").addKeyValue("piece", id).log();
    }
}
