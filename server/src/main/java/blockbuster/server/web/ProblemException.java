package blockbuster.server.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A refusal that the caller can act on, answered as RFC 9457 problem details with the stable type
 * {@code /problems/<slug>}. The detail says what to do; it is shown to users as it is.
 */
public final class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String type;
    private final String title;
    private final @Nullable Duration retryAfter;
    private final transient Map<String, Object> properties;

    public ProblemException(HttpStatus status, String type, String title, String detail) {
        this(status, type, title, detail, null, Map.of());
    }

    private ProblemException(
            HttpStatus status,
            String type,
            String title,
            String detail,
            @Nullable Duration retryAfter,
            Map<String, Object> properties) {
        super(detail);
        this.status = status;
        this.type = type;
        this.title = title;
        this.retryAfter = retryAfter;
        this.properties = Map.copyOf(properties);
    }

    /** The same refusal with a {@code Retry-After} header, rounded up to whole seconds. */
    public ProblemException retryAfter(Duration wait) {
        return new ProblemException(status, type, title, detail(), wait, properties);
    }

    /** The same refusal with one more member beside the standard ones, for programs to read. */
    public ProblemException with(String name, Object value) {
        var more = new HashMap<>(properties);
        more.put(name, value);
        return new ProblemException(status, type, title, detail(), retryAfter, more);
    }

    /** 404 for a thing that does not exist or that the caller may not know of. */
    public static ProblemException notFound(String thing) {
        return new ProblemException(
                HttpStatus.NOT_FOUND,
                "not-found",
                "Not found",
                "There is no such " + thing + ". It may have been removed; check the address.");
    }

    /** 403 for a caller whose wallet lacks a role. */
    public static ProblemException forbidden(String detail) {
        return new ProblemException(HttpStatus.FORBIDDEN, "forbidden", "Not allowed", detail);
    }

    /** 400 for input that cannot be understood. */
    public static ProblemException invalid(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", "Invalid request", detail);
    }

    public HttpStatus status() {
        return status;
    }

    /** The slug: the last part of the type URI. */
    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public String detail() {
        var message = getMessage();
        return message == null ? title : message;
    }

    /** What the problem says beside the standard members. */
    public Map<String, Object> properties() {
        return properties;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
