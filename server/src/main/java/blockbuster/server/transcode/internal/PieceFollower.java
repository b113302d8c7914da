package blockbuster.server.transcode.internal;

import blockbuster.media.TranscodeListener;
import blockbuster.media.TranscodeProgress;
import blockbuster.server.transcode.LadderRank;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Notes a piece's progress about once a second, and learns so whether it is to go on. Thread-safe. */
final class PieceFollower implements TranscodeListener {

    private static final Logger log = LoggerFactory.getLogger(PieceFollower.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Pieces pieces;
    private final PieceRow piece;
    private final LadderRank rank;
    private final String worker;
    private final Clock clock;
    private TranscodeProgress latest = new TranscodeProgress(0, 0, 0, java.util.Optional.empty());
    private Instant noted = Instant.MIN;
    private boolean wanted = true;
    private boolean inTheWay;

    PieceFollower(Pieces pieces, PieceRow piece, LadderRank rank, String worker, Clock clock) {
        this.pieces = pieces;
        this.piece = piece;
        this.rank = rank;
        this.worker = worker;
        this.clock = clock;
    }

    @Override
    public synchronized void progress(TranscodeProgress progress) {
        latest = progress;
    }

    @Override
    public synchronized boolean cancelled() {
        var now = clock.instant();
        if (wanted && !inTheWay && now.isAfter(noted.plus(EVERY))) {
            noted = now;
            note();
        }
        return !wanted || inTheWay;
    }

    /** Whether nobody wants the piece any more; one that only makes room for others is made later. */
    synchronized boolean unwanted() {
        return !wanted;
    }

    /** A database that restarts is no reason to throw minutes of work away. */
    private void note() {
        try {
            long frames = Math.round(latest.percent() * piece.frames() / 100);
            wanted = pieces.progress(piece.film(), piece.number(), frames, latest.framesPerSecond(), worker);
            inTheWay = pieces.moreUrgentWait(rank);
        } catch (DataAccessException e) {
            log.atWarn().setMessage("transcode.progress-lost").setCause(e).log();
        }
    }
}
