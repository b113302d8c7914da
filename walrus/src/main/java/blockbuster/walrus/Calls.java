package blockbuster.walrus;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes rounds until a call is answered for good or patience ends. Thread-safe. */
final class Calls implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final WalrusOptions options;
    private final Pacing pacing;
    private final HttpClient client;

    Calls(WalrusOptions options, Pacing pacing) {
        this.options = options;
        this.pacing = pacing;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .version(version(options))
                .build();
    }

    /** Over plain HTTP the client would offer an upgrade to HTTP/2 with every first request: useless here. */
    private static HttpClient.Version version(WalrusOptions options) {
        boolean plain = Stream.concat(options.aggregators().stream(), options.publishers().stream())
                .map(URI::getScheme)
                .anyMatch("http"::equals);
        return plain ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2;
    }

    /** The good answer, or the refusal that no endpoint contradicts. */
    <T> HttpResponse<T> send(Endpoints endpoints, Call<T> call) {
        Backoff backoff = new Backoff(pacing);
        try {
            while (true) {
                Tally<T> tally = Tally.of(new Round<>(client, endpoints, pacing, call).run());
                if (tally.settled() != null) {
                    return tally.settled();
                }
                if (tally.temporary()) {
                    if (!backoff.pause(options.retryFor(), tally.retryAfter())) {
                        throw tally.givenUp(call);
                    }
                } else if (tally.missing() != null) {
                    if (!backoff.pause(options.notFoundPatience(), Duration.ZERO)) {
                        return tally.missing();
                    }
                } else {
                    return Optional.ofNullable(tally.refused()).orElseThrow();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WalrusException("Interrupted while waiting for Walrus.", interrupted);
        }
    }

    /** What a round came to. */
    private record Tally<T>(
            @Nullable HttpResponse<T> settled,
            @Nullable HttpResponse<T> missing,
            @Nullable HttpResponse<T> refused,
            @Nullable IOException broken,
            int busyStatus,
            boolean wrong,
            Duration retryAfter) {

        static <T> Tally<T> of(List<Outcome<T>> outcomes) {
            HttpResponse<T> settled = null;
            HttpResponse<T> missing = null;
            HttpResponse<T> refused = null;
            IOException broken = null;
            int busyStatus = 0;
            boolean wrong = false;
            Duration retryAfter = Duration.ZERO;
            for (Outcome<T> outcome : outcomes) {
                switch (outcome) {
                    case Outcome.Settled<T> done -> settled = done.response();
                    case Outcome.Missing<T> absent -> missing = absent.response();
                    case Outcome.Refused<T> no -> refused = no.response();
                    case Outcome.Broken<T> failed -> broken = failed.cause();
                    case Outcome.Wrong<T> bad -> wrong = true;
                    case Outcome.Busy<T> busy -> {
                        // Of several busy endpoints the first that is free again decides.
                        boolean sooner = busyStatus == 0 || busy.retryAfter().compareTo(retryAfter) < 0;
                        retryAfter = sooner ? busy.retryAfter() : retryAfter;
                        busyStatus = busy.status();
                    }
                }
            }
            return new Tally<>(settled, missing, refused, broken, busyStatus, wrong, retryAfter);
        }

        boolean temporary() {
            return busyStatus != 0 || broken != null || wrong;
        }

        WalrusException givenUp(Call<?> call) {
            if (busyStatus != 0) {
                return new WalrusUnavailableException(
                        "Walrus still answers " + busyStatus + " to " + call.path() + ".");
            }
            return broken == null
                    ? new WrongContentException(call.path())
                    : new WalrusUnavailableException("Walrus doesn't answer " + call.path() + ".", broken);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
