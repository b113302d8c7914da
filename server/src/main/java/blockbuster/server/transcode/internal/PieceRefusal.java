package blockbuster.server.transcode.internal;

import blockbuster.media.Refusal;
import blockbuster.media.UnsupportedVideoException;

/** Why a film was refused while a piece of it was made. */
record PieceRefusal(String code, String detail) {

    static PieceRefusal of(UnsupportedVideoException refusal) {
        return new PieceRefusal(refusal.code(), refusal.detail());
    }

    UnsupportedVideoException exception() {
        return new UnsupportedVideoException(Refusal.valueOf(code), detail);
    }
}
