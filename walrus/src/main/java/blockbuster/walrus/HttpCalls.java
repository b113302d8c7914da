package blockbuster.walrus;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Sends a request until it is answered for good or patience ends. Thread-safe. */
final class HttpCalls implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final WalrusOptions options;
    private final HttpClient client;
    private final Supplier<Patience> patience;

    HttpCalls(WalrusOptions options) {
        this(
                options,
                () -> new Patience(
                        System::nanoTime, () -> ThreadLocalRandom.current().nextDouble(), Thread::sleep));
    }

    HttpCalls(WalrusOptions options, Supplier<Patience> patience) {
        this.options = options;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .version(version(options))
                .build();
    }

    /** Over plain HTTP the client would offer an upgrade to HTTP/2 with every first request: useless here. */
    private static HttpClient.Version version(WalrusOptions options) {
        return "https".equals(options.aggregator().getScheme())
                ? HttpClient.Version.HTTP_2
                : HttpClient.Version.HTTP_1_1;
    }

    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        Patience waiting = patience.get();
        try {
            while (true) {
                HttpResponse<T> response;
                try {
                    response = attempt(request, handler);
                } catch (IOException broken) {
                    if (!waiting.pause(options.retryFor(), 0)) {
                        throw new WalrusUnavailableException("Walrus at " + request.uri() + " doesn't answer.", broken);
                    }
                    continue;
                }
                if (isFinal(response.statusCode())) {
                    return response;
                }
                if (!waiting.pause(limit(response.statusCode()), retryAfterMs(response))) {
                    return givenUp(response);
                }
                discard(response);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WalrusException("Interrupted while waiting for Walrus.", interrupted);
        }
    }

    /** The request's own timeout ends with the headers; this one also covers a body that stalls. */
    private <T> HttpResponse<T> attempt(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        Duration limit = request.timeout().orElseThrow();
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, handler);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new WalrusException(request.method() + " " + request.uri() + " failed.", failed);
        } catch (TimeoutException late) {
            throw new IOException("no answer within " + limit, late);
        } finally {
            answer.cancel(true);
        }
    }

    private static boolean isFinal(int status) {
        return status != 404 && status != 429 && status < 500;
    }

    private Duration limit(int status) {
        return status == 404 ? options.notFoundPatience() : options.retryFor();
    }

    private static <T> HttpResponse<T> givenUp(HttpResponse<T> response) {
        if (response.statusCode() == 404) {
            return response;
        }
        throw new WalrusUnavailableException(
                "Walrus at " + response.uri() + " still answers " + response.statusCode() + ".");
    }

    private static long retryAfterMs(HttpResponse<?> response) {
        return response.headers()
                .firstValue("retry-after")
                .filter(seconds -> seconds.matches("\\d{1,4}"))
                .map(seconds -> Long.parseLong(seconds) * 1000)
                .orElse(0L);
    }

    /** An unread stream would hold its connection. */
    private static void discard(HttpResponse<?> response) {
        if (response.body() instanceof InputStream unread) {
            try (unread) {
                unread.transferTo(OutputStream.nullOutputStream());
            } catch (IOException alreadyBroken) {
                // Nothing left to free.
            }
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
