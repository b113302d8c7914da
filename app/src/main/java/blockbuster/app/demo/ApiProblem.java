package blockbuster.app.demo;

import blockbuster.app.AppException;

/** A refusal by the API, as its problem details (RFC 9457) tell it. */
public final class ApiProblem extends AppException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String title;
    private final String detail;

    public ApiProblem(int status, String type, String title, String detail) {
        super(detail.isEmpty() ? title : title + ": " + detail);
        this.status = status;
        this.type = type;
        this.title = title;
        this.detail = detail;
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }
}
