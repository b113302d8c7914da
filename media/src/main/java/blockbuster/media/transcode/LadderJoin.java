package blockbuster.media.transcode;

import blockbuster.media.Chunk;
import blockbuster.media.FfmpegTools;
import blockbuster.media.Ladder;
import blockbuster.media.MediaException;
import blockbuster.media.TranscodePlan;
import blockbuster.media.process.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes the finished ladder of its pieces. */
public final class LadderJoin {

    private static final String DONE = "ladder";

    private final FfmpegTools tools;
    private final Orders orders;
    private final TranscodePlan plan;
    private final Path workDir;
    private final Path done;

    public LadderJoin(FfmpegTools tools, Orders orders, Path workDir) {
        this.tools = tools;
        this.orders = orders;
        this.plan = orders.plan();
        this.workDir = workDir;
        this.done = workDir.resolve(DONE);
    }

    /** Whether the ladder is there, made of this film by this plan. */
    public boolean isDone() throws IOException {
        return Files.exists(done) && Ladder.read(done).fingerprint().equals(orders.fingerprint());
    }

    /** Joins, checks against what the probe promised, publishes, removes the pieces; what is done is left as it is. */
    public Path join() throws IOException {
        if (!isDone()) {
            var attempt = Attempt.begin(workDir, DONE);
            var chunks = withPictures();
            var join = new ChunkJoin(workDir, plan.ladder().frameRate());
            for (var rung : plan.ladder().rungs()) {
                join.write(rung, chunks, attempt);
            }
            copySound(attempt);
            finish(attempt);
        }
        for (var piece : pieces()) {
            Folders.delete(workDir.resolve(piece));
        }
        return done;
    }

    /** What is there of a rendition: all of it once the ladder is joined, else the finished pieces. */
    public static Parts parts(String rendition, TranscodePlan plan, Path workDir) throws IOException {
        if (Files.exists(workDir.resolve(DONE))) {
            return new Parts(List.of(new Part(workDir.resolve(DONE), 0)), true);
        }
        if (plan.ladder().rungs().stream().noneMatch(rung -> rung.name().equals(rendition))) {
            var sound = workDir.resolve(Orders.SOUND);
            boolean there = Piece.read(sound).isPresent();
            return new Parts(there ? List.of(new Part(sound, 0)) : List.of(), there);
        }
        var parts = new ArrayList<Part>();
        for (var chunk : plan.chunks()) {
            var folder = workDir.resolve(chunk.name());
            if (Piece.read(folder).isEmpty()) {
                return new Parts(parts, false);
            }
            parts.add(new Part(folder, chunk.firstFrame()));
        }
        return new Parts(parts, true);
    }

    private void finish(Path attempt) throws IOException {
        long durationMs = OutputCheck.durationMs(attempt, plan.report(), plan.ladder());
        new PosterMaker(tools).make(attempt, plan.ladder());
        var ladder = plan.ladder();
        new Ladder(
                        orders.fingerprint(),
                        plan.ffmpegVersion(),
                        durationMs,
                        ladder.encoding(),
                        ladder.frameRate(),
                        ladder.rungs(),
                        ladder.audioTracks(),
                        errorLines())
                .write(attempt);
        Folders.publish(attempt, done);
    }

    /** Up to the film's end; pictures after one that is missing mean that it has a hole. */
    private List<Chunk> withPictures() throws IOException {
        var chunks = new ArrayList<Chunk>();
        long reached = 0;
        for (var chunk : plan.chunks()) {
            long frames = piece(chunk.name()).frames();
            if (frames > 0) {
                if (reached < chunk.firstFrame()) {
                    throw OutputCheck.damagedAfter(plan.ladder().frameRate().millis(reached));
                }
                chunks.add(chunk);
                reached = chunk.firstFrame() + frames;
            }
        }
        if (chunks.isEmpty()) {
            throw OutputCheck.damagedAfter(0);
        }
        return chunks;
    }

    private void copySound(Path attempt) throws IOException {
        if (plan.ladder().audioTracks().isEmpty()) {
            return;
        }
        piece(Orders.SOUND);
        try (var files = Files.list(workDir.resolve(Orders.SOUND))) {
            for (var file : files.filter(LadderJoin::media).toList()) {
                Files.copy(file, attempt.resolve(file.getFileName()));
            }
        }
    }

    private static boolean media(Path file) {
        return file.toString().endsWith(".mp4") || file.toString().endsWith(".m3u8");
    }

    private long errorLines() throws IOException {
        long sum = 0;
        for (var name : pieces()) {
            sum += piece(name).errorLines();
        }
        return sum;
    }

    private List<String> pieces() {
        var sound = plan.ladder().audioTracks().isEmpty() ? Stream.<String>empty() : Stream.of(Orders.SOUND);
        return Stream.concat(sound, plan.chunks().stream().map(Chunk::name)).toList();
    }

    private Piece piece(String name) throws IOException {
        return Piece.read(workDir.resolve(name)).orElseThrow(() -> new MediaException(name + " is not made yet."));
    }
}
