package blockbuster.server.transcode.internal;

import java.util.Locale;

/** Waiting includes being made: the queue knows by whom. */
enum PieceState {
    WAITING,
    FINISHED,
    REFUSED,
    FAILED;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PieceState of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
