package blockbuster.walrus;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One thing to ask of any endpoint of a kind.
 *
 * @param path for messages
 * @param request builds a fresh request for every attempt
 * @param check whether the body of a good answer is what was meant
 * @param hedged whether a second endpoint may be asked while the first is still silent; only where asking twice is free
 */
record Call<T>(
        String path,
        Function<Endpoint, HttpRequest> request,
        BodyHandler<T> body,
        Predicate<T> check,
        boolean hedged) {}
