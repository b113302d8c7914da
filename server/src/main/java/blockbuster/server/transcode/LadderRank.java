package blockbuster.server.transcode;

import blockbuster.media.Encoding;

/** The ladders of a film, the most urgent first: no piece of a later one is begun while one of an earlier waits. */
public enum LadderRank {
    /** What a film is published with. */
    FIRST(Encoding.H264_AAC),
    /** What a published film gets besides; nobody waits for it. */
    SECOND(Encoding.AV1_OPUS);

    private final Encoding encoding;

    LadderRank(Encoding encoding) {
        this.encoding = encoding;
    }

    /** How it is encoded. */
    public Encoding encoding() {
        return encoding;
    }

    /** That of a ladder which is encoded so. */
    public static LadderRank of(Encoding encoding) {
        return switch (encoding) {
            case H264_AAC -> FIRST;
            case AV1_OPUS -> SECOND;
        };
    }
}
