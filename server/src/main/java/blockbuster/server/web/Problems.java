package blockbuster.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Builds and writes problem details, also from filters, where no exception handler reaches. */
@Component
public class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    static ProblemDetail detail(HttpStatusCode status, String type, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + type));
        problem.setTitle(title);
        return problem;
    }

    static ProblemDetail detail(ProblemException refusal) {
        var problem = detail(refusal.status(), refusal.type(), refusal.title(), refusal.detail());
        refusal.properties().forEach(problem::setProperty);
        return problem;
    }

    static HttpHeaders headers(ProblemException refusal) {
        var headers = new HttpHeaders();
        var wait = refusal.retryAfter();
        if (wait != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wholeSeconds(wait)));
        }
        return headers;
    }

    /** Rounded up and at least one, so that a caller who waits exactly so long is not early. */
    static long wholeSeconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** Writes a refusal as the response. */
    public void write(HttpServletResponse response, ProblemException refusal) throws IOException {
        headers(refusal).forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setStatus(refusal.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(detail(refusal)));
    }

    /** Whoever was logged in goes on after another login: nothing was done, nothing is lost. */
    static ProblemException loginOver() {
        return new ProblemException(
                HttpStatus.UNAUTHORIZED,
                "login-over",
                "The login is over",
                "Log in with your wallet again, then repeat the request with the new token. Uploads go on where they are.");
    }

    static ProblemException unauthorized() {
        return new ProblemException(
                HttpStatus.UNAUTHORIZED,
                "unauthorized",
                "Not logged in",
                "Log in with your wallet and send the token as 'Authorization: Bearer <token>'.");
    }
}
