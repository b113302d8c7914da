package blockbuster.walrus;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

/** How one attempt ended. */
sealed interface Outcome<T> {

    /** Nothing better will come from another endpoint. */
    record Settled<T>(HttpResponse<T> response) implements Outcome<T> {}

    /** This endpoint doesn't take or give this; another one may. */
    record Refused<T>(HttpResponse<T> response) implements Outcome<T> {}

    /** Not there, or not there yet. */
    record Missing<T>(HttpResponse<T> response) implements Outcome<T> {}

    /** The endpoint is busy or broken; the same request may succeed later. */
    record Busy<T>(int status, Duration retryAfter) implements Outcome<T> {}

    /** No whole answer came. */
    record Broken<T>(IOException cause) implements Outcome<T> {}

    /** An answer, but not what was stored. */
    record Wrong<T>() implements Outcome<T> {}

    static <T> Outcome<T> of(HttpResponse<T> response, Call<T> call) {
        return switch (response.statusCode()) {
            case 200 -> call.check().test(response.body()) ? new Settled<>(response) : new Wrong<>();
            case 400, 416 -> new Settled<>(response);
            case 404 -> new Missing<>(response);
            case 429 -> new Busy<>(429, retryAfter(response));
            default ->
                response.statusCode() >= 500
                        ? new Busy<>(response.statusCode(), retryAfter(response))
                        : new Refused<>(response);
        };
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("retry-after")
                .filter(seconds -> seconds.matches("\\d{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }
}
