package blockbuster.server.transcode.internal;

import java.util.Optional;
import java.util.UUID;

/** A piece as the database knows it; {@code folder} is relative to the storage. */
record PieceRow(
        UUID film,
        int number,
        String folder,
        long frames,
        long doneFrames,
        double frameRate,
        PieceState state,
        Optional<PieceRefusal> refusal) {}
