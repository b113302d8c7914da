package blockbuster.media;

/** What a sound or subtitle track is for, beside its language. */
public enum Role {
    /** What was made for everybody. */
    MAIN(""),
    /** Subtitles of the parts in a foreign language only. */
    FORCED("forced"),
    /** Subtitles that tell sounds too, for people who don't hear. */
    CAPTIONS("captions"),
    /** Sound that describes the pictures, for people who don't see. */
    DESCRIPTION("audio description"),
    /** The makers talk about their film. */
    COMMENTARY("commentary");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** English, to be put behind the language; empty for the usual. */
    public String words() {
        return words;
    }
}
