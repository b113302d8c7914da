package blockbuster.media.transcode;

import blockbuster.media.Chunk;
import blockbuster.media.TranscodePlan;
import blockbuster.media.probe.InputLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is to be run for each piece of a film's ladder. */
public record Orders(Path source, TranscodePlan plan) {

    static final String SOUND = "sound";

    private static final Duration LEAST_TIMEOUT = Duration.ofMinutes(30);

    /** The slowest film we measured on a busy machine took a fraction of this. */
    private static final int MOST_SECONDS_PER_SECOND = 60;

    /** All sound tracks. */
    public PieceOrder sound() throws IOException {
        var arguments = LadderCommand.sound(InputLimits.url(source), plan.ladder());
        return new PieceOrder(
                SOUND,
                fingerprint(soundArguments()),
                arguments,
                false,
                timeout(plan.report().durationMs()));
    }

    /** All rungs of one chunk. */
    public PieceOrder chunk(Chunk chunk) throws IOException {
        var arguments = LadderCommand.chunk(InputLimits.url(source), plan.report(), plan.ladder(), chunk);
        long durationMs = plan.ladder().frameRate().millis(chunk.frames());
        return new PieceOrder(
                chunk.name(),
                fingerprint(chunkArguments(chunk)),
                arguments,
                chunk.firstFrame() > 0,
                timeout(durationMs));
    }

    /** Names the whole ladder. */
    String fingerprint() throws IOException {
        var all = new ArrayList<>(soundArguments());
        plan.chunks().forEach(chunk -> all.addAll(chunkArguments(chunk)));
        return fingerprint(all);
    }

    private List<String> soundArguments() {
        return LadderCommand.sound("", plan.ladder());
    }

    private List<String> chunkArguments(Chunk chunk) {
        return LadderCommand.chunk("", plan.report(), plan.ladder(), chunk);
    }

    private String fingerprint(List<String> arguments) throws IOException {
        return Fingerprint.of(source, arguments, plan.ffmpegVersion());
    }

    private static Duration timeout(long durationMs) {
        return LEAST_TIMEOUT.plusMillis(durationMs * MOST_SECONDS_PER_SECOND);
    }
}
