package blockbuster.walrus;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the endpoints: the next one is asked when one fails, or beside it when it is silent for longer than
 * answers usually take. At most two are asked at the same time. Runs on the caller's thread; whatever is still under way
 * at the end is cancelled.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Continuations only put an event into the queue or cancel.
final class Round<T> {

    private static final int AT_A_TIME = 2;

    private sealed interface Event<T> {
        record Done<T>(
                Running<T> running,
                @Nullable HttpResponse<T> response,
                @Nullable Throwable failure) implements Event<T> {}

        record Late<T>() implements Event<T> {}
    }

    private record Running<T>(
            Endpoint endpoint,
            long startedNanos,
            CompletableFuture<HttpResponse<T>> answer,
            CompletableFuture<Boolean> timeout) {
        void cancel() {
            timeout.cancel(false);
            answer.cancel(true);
        }
    }

    private final HttpClient client;
    private final Endpoints endpoints;
    private final Pacing pacing;
    private final Call<T> call;
    private final BlockingQueue<Event<T>> events = new LinkedBlockingQueue<>();
    private final Deque<Endpoint> untried;
    private final List<Running<T>> running = new ArrayList<>();

    Round(HttpClient client, Endpoints endpoints, Pacing pacing, Call<T> call) {
        this.client = client;
        this.endpoints = endpoints;
        this.pacing = pacing;
        this.call = call;
        this.untried = new ArrayDeque<>(endpoints.inOrder());
    }

    /** The outcomes in the order they came; only the last one can be settled. */
    List<Outcome<T>> run() throws InterruptedException {
        List<Outcome<T>> outcomes = new ArrayList<>();
        CompletableFuture<Void> hedge = hedgeTimer();
        try {
            startNext();
            while (!running.isEmpty()) {
                switch (events.take()) {
                    case Event.Late<T> late -> startNext();
                    case Event.Done<T> done -> {
                        running.remove(done.running());
                        Outcome<T> outcome = outcome(done);
                        outcomes.add(outcome);
                        if (outcome instanceof Outcome.Settled<T>) {
                            blameOvertaken(done.running());
                            return outcomes;
                        }
                        startNext();
                    }
                }
            }
            return outcomes;
        } finally {
            hedge.cancel(false);
            running.forEach(Running::cancel);
        }
    }

    /** Without this, one that stalls would be asked first again and again: its own timeout never comes. */
    private void blameOvertaken(Running<T> winner) {
        running.stream()
                .filter(other -> other.startedNanos() < winner.startedNanos())
                .forEach(other -> endpoints.failed(other.endpoint()));
    }

    private CompletableFuture<Void> hedgeTimer() {
        if (!call.hedged() || untried.size() < 2) {
            return new CompletableFuture<>();
        }
        CompletableFuture<Void> timer = pacing.after(endpoints.hedgeDelay());
        timer.thenRun(() -> events.add(new Event.Late<>()));
        return timer;
    }

    private void startNext() {
        Endpoint endpoint = running.size() < AT_A_TIME ? untried.poll() : null;
        if (endpoint == null) {
            return;
        }
        long now = pacing.nanoTime();
        endpoint.circuit().starts(now);
        HttpRequest request = call.request().apply(endpoint);
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, call.body());
        Running<T> started = new Running<>(endpoint, now, answer, cancelAfter(request, answer));
        running.add(started);
        answer.whenComplete((response, failure) -> events.add(new Event.Done<>(started, response, failure)));
    }

    /** The request's own timeout ends with the headers; this one also covers a body that stalls. */
    private static CompletableFuture<Boolean> cancelAfter(HttpRequest request, CompletableFuture<?> answer) {
        Duration limit = request.timeout().orElseThrow();
        CompletableFuture<Boolean> timeout =
                new CompletableFuture<Boolean>().completeOnTimeout(true, limit.toMillis(), TimeUnit.MILLISECONDS);
        timeout.thenAccept(late -> answer.cancel(true));
        return timeout;
    }

    private Outcome<T> outcome(Event.Done<T> done) {
        Endpoint endpoint = done.running().endpoint();
        done.running().timeout().cancel(false);
        HttpResponse<T> response = done.response();
        Outcome<T> outcome =
                response == null ? new Outcome.Broken<>(broken(done.failure())) : Outcome.of(response, call);
        switch (outcome) {
            case Outcome.Settled<T> settled ->
                endpoints.succeeded(endpoint, done.running().startedNanos());
            case Outcome.Busy<T> busy -> endpoints.failed(endpoint);
            case Outcome.Broken<T> broken -> endpoints.failed(endpoint);
            case Outcome.Wrong<T> wrong -> endpoints.wrongContent(endpoint, call.path());
            case Outcome.Missing<T> missing -> {}
            case Outcome.Refused<T> refused -> {}
        }
        return outcome;
    }

    private IOException broken(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        if (cause instanceof IOException broken) {
            return broken;
        }
        if (cause instanceof CancellationException) {
            return new IOException("no answer in time", cause);
        }
        return new IOException("the request failed", cause);
    }
}
