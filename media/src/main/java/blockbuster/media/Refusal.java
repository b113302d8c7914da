package blockbuster.media;

/** Why an uploaded film is refused; the constant's name is the stable code that callers put on the wire. */
public enum Refusal {
    EMPTY_FILE("The file is empty.", "Choose it again."),
    NOT_A_VIDEO("This is not a video we can read.", "Upload MP4, MOV, MKV or WebM."),
    UPLOAD_INCOMPLETE("The file is cut off.", "Upload it again."),
    DAMAGED("The film is damaged.", "Upload it again."),
    STILL_IMAGE("This is a picture, not a video.", "Upload the film itself as MP4, MOV, MKV or WebM."),
    NO_VIDEO_TRACK("No picture track found.", "Upload a file with moving pictures, not sound alone."),
    TOO_SHORT("The film is shorter than one second.", "Upload a longer film."),
    UNSUPPORTED_DIMENSIONS(
            "The picture's size is not supported.", "Export the film between 96 and 8192 pixels on each side.");

    private final String title;
    private final String detail;

    Refusal(String title, String detail) {
        this.title = title;
        this.detail = detail;
    }

    /** One sentence that names the cause. */
    public String title() {
        return title;
    }

    /** What the uploader can do about it. */
    public String detail() {
        return detail;
    }
}
