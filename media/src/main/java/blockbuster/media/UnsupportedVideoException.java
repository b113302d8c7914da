package blockbuster.media;

/** An uploaded file that can't become a title, with a cause and a remedy that may be shown to its uploader. */
public final class UnsupportedVideoException extends MediaException {

    private final Refusal refusal;
    private final String detail;

    public UnsupportedVideoException(Refusal refusal) {
        this(refusal, refusal.detail());
    }

    /** As the refusal, with a more precise remedy. */
    public UnsupportedVideoException(Refusal refusal, String detail) {
        super(refusal.title() + " " + detail);
        this.refusal = refusal;
        this.detail = detail;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Stable, for programs: the refusal's constant name. */
    public String code() {
        return refusal.name();
    }

    public String title() {
        return refusal.title();
    }

    public String detail() {
        return detail;
    }
}
