package blockbuster.server.transcode.internal;

import java.util.UUID;

/** A piece of a film; as text it names the piece's job. */
record PieceId(UUID film, int number) {

    /** The number of the piece that is all the film's sound. */
    static final int SOUND = -1;

    static PieceId parse(String text) {
        int colon = text.indexOf(':');
        return new PieceId(UUID.fromString(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return film + ":" + number;
    }
}
