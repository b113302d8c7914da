package blockbuster.media;

/**
 * What a creator should know of a film that is published all the same; the constant's name is the stable code that
 * callers put on the wire.
 */
public enum Notice {
    DAMAGED_PARTS(
            "Parts of the film are damaged.",
            "It has its full length, but watch it before you publish; if it looks wrong, export it again."),
    BITMAP_SUBTITLES_SKIPPED(
            "Subtitles that are pictures were left out.", "Upload them as text instead: an SRT or WebVTT file."),
    UNREADABLE_SUBTITLES_SKIPPED(
            "Subtitles that could not be read were left out.", "Upload them as a file: SRT or WebVTT."),
    SUBTITLE_TRACKS_SKIPPED(
            "The film has more subtitle tracks than we take.", "The first 32 are used. Export it with those you need."),
    SOUND_TRACKS_SKIPPED(
            "The film has more sound tracks than we take.", "The first 8 are used. Export it with those you need.");

    private final String title;
    private final String detail;

    Notice(String title, String detail) {
        this.title = title;
        this.detail = detail;
    }

    /** One sentence that names what happened. */
    public String title() {
        return title;
    }

    /** What the creator can do about it. */
    public String detail() {
        return detail;
    }
}
