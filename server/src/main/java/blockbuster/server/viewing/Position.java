package blockbuster.server.viewing;

import blockbuster.sui.SuiAddress;
import java.time.Instant;

/** Where a viewer is in a title. */
record Position(SuiAddress content, long positionMs, long durationMs, Instant watchedAt) {

    /** Film before this is not worth skipping. */
    private static final long BEGINNING_MS = 15_000;

    /** What comes after this part of a film is mostly credits. */
    private static final long FINISHED_PERCENT = 95;

    boolean isFinished() {
        return durationMs > 0 && positionMs * 100 >= durationMs * FINISHED_PERCENT;
    }

    /** Where to go on: at the beginning again if little was seen, or nearly all. */
    long resumeMs() {
        return positionMs < BEGINNING_MS || isFinished() ? 0 : positionMs;
    }
}
