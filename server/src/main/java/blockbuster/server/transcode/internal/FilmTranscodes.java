package blockbuster.server.transcode.internal;

import blockbuster.media.FfmpegTools;
import blockbuster.media.LadderPlan;
import blockbuster.media.LadderPreview;
import blockbuster.media.TranscodePlan;
import blockbuster.media.Transcoder;
import blockbuster.media.VideoProbe;
import blockbuster.server.transcode.LadderRank;
import blockbuster.server.transcode.TranscodeState;
import blockbuster.server.transcode.TranscodeState.Done;
import blockbuster.server.transcode.TranscodeState.Failed;
import blockbuster.server.transcode.TranscodeState.Working;
import blockbuster.server.transcode.Transcodes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans films, puts their pieces into the queue, and joins what the workers made. */
final class FilmTranscodes implements Transcodes {

    private static final String LADDER = "ladder";

    private final Pieces pieces;
    private final PieceQueue queue;
    private final Storage storage;
    private final Supplier<FfmpegTools> tools;
    private final int chunkSeconds;
    private final TransactionTemplate transaction;

    FilmTranscodes(
            Pieces pieces,
            PieceQueue queue,
            Storage storage,
            Supplier<FfmpegTools> tools,
            int chunkSeconds,
            TransactionTemplate transaction) {
        this.pieces = pieces;
        this.queue = queue;
        this.storage = storage;
        this.tools = tools;
        this.chunkSeconds = chunkSeconds;
        this.transaction = transaction;
    }

    @Override
    public TranscodeState advance(UUID film, Path folder, LadderRank rank) {
        var name = storage.name(folder);
        var plan = plan(film, name, rank);
        var rows = pieces.of(film);
        if (rows.isEmpty()) {
            begin(film, name, plan);
            return new Working(0, 0, Optional.empty());
        }
        rows.stream().flatMap(row -> row.refusal().stream()).findFirst().ifPresent(refusal -> {
            throw refusal.exception();
        });
        if (rows.stream().anyMatch(row -> row.state() == PieceState.FAILED)) {
            return new Failed();
        }
        if (rows.stream().anyMatch(row -> row.state() == PieceState.WAITING)) {
            pieces.lost(film).forEach(number -> queue.add(new PieceId(film, number), number + 1, rank));
            return working(rows, plan);
        }
        transcoder().join(storage.source(name), plan, storage.transcode(name));
        return new Done();
    }

    /** The plan that work began with, unless this machine's FFmpeg was exchanged since: then all is made again. */
    private TranscodePlan plan(UUID film, String folder, LadderRank rank) {
        var workDir = storage.transcode(folder);
        var version = tools.get().version();
        return TranscodePlan.read(workDir)
                .filter(plan -> plan.ffmpegVersion().equals(version))
                .orElseGet(() -> {
                    forget(film);
                    var source = storage.source(folder);
                    var report = new VideoProbe(tools.get()).probe(source);
                    var plan = transcoder().plan(source, report, LadderPlan.of(report, rank.encoding()));
                    plan.write(workDir);
                    return plan;
                });
    }

    /** Sound first: nothing can be watched without it. */
    private void begin(UUID film, String folder, TranscodePlan plan) {
        var rank = LadderRank.of(plan.ladder().encoding());
        transaction.executeWithoutResult(status -> {
            if (!plan.ladder().audioTracks().isEmpty()) {
                add(new PieceId(film, PieceId.SOUND), folder, 0, rank);
            }
            plan.chunks().forEach(chunk -> add(new PieceId(film, chunk.index()), folder, chunk.frames(), rank));
        });
    }

    private void add(PieceId piece, String folder, long frames, LadderRank rank) {
        pieces.add(piece.film(), piece.number(), folder, frames);
        queue.add(piece, piece.number() + 1, rank);
    }

    private static Working working(List<PieceRow> rows, TranscodePlan plan) {
        long all = rows.stream().mapToLong(PieceRow::frames).sum();
        long done = rows.stream().mapToLong(PieceRow::doneFrames).sum();
        double frameRate = rows.stream()
                .filter(row -> row.state() == PieceState.WAITING)
                .mapToDouble(PieceRow::frameRate)
                .sum();
        var remaining = frameRate > 0
                ? Optional.of(Duration.ofSeconds(Math.round((all - done) / frameRate)))
                : Optional.<Duration>empty();
        double speed = frameRate / plan.ladder().frameRate().framesPerSecond();
        return new Working((int) (100 * done / Math.max(1, all)), speed, remaining);
    }

    @Override
    public Path ladder(Path folder) {
        return storage.transcode(storage.name(folder)).resolve(LADDER);
    }

    @Override
    public Optional<LadderPreview> preview(Path folder) {
        return LadderPreview.of(storage.transcode(storage.name(folder)));
    }

    @Override
    public void forget(UUID film) {
        transaction.executeWithoutResult(status -> {
            pieces.forget(film);
            queue.remove(film);
        });
    }

    private Transcoder transcoder() {
        return new Transcoder(tools.get(), chunkSeconds);
    }
}
