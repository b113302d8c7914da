package blockbuster.media;

/** A subtitle file that can't be used, with a cause and a remedy that may be shown to its uploader. */
public final class UnsupportedSubtitlesException extends MediaException {

    private final String title;
    private final String detail;

    public UnsupportedSubtitlesException(String title, String detail) {
        super(title + " " + detail);
        this.title = title;
        this.detail = detail;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }
}
