package blockbuster.edge;

import blockbuster.walrus.HashedRange;
import blockbuster.walrus.RangeSeal;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/** Answers {@code /b/…}: token, path, cache, bytes. Confined to one event loop, and nothing here blocks it. */
final class SegmentRoute {

    private static final CharSequence CACHE_FOR_A_WEEK =
            HttpHeaders.createOptimized("public, max-age=604800, immutable");
    private static final CharSequence MEDIA_SEGMENT = HttpHeaders.createOptimized("video/iso.segment");
    private static final CharSequence BYTES = HttpHeaders.createOptimized("bytes");

    private final TokenVerifier tokens;
    private final RangeSeal seal;
    private final SegmentCache cache;
    private final EdgeMetrics metrics;
    private final int maxSegmentBytes;

    SegmentRoute(TokenVerifier tokens, RangeSeal seal, SegmentCache cache, EdgeMetrics metrics, int maxSegmentBytes) {
        this.tokens = tokens;
        this.seal = seal;
        this.cache = cache;
        this.metrics = metrics;
        this.maxSegmentBytes = maxSegmentBytes;
    }

    void handle(HttpServerRequest request, String path, Context loop) {
        Problem refusal = refusal(request);
        if (refusal != null) {
            refuse(request, refusal);
            return;
        }
        switch (SegmentPath.parse(path, maxSegmentBytes)) {
            case SegmentPath.NoSegment none -> refuse(request, Problem.NOT_FOUND);
            case SegmentPath.BadRange bad -> refuse(request, Problem.BAD_RANGE);
            case SegmentPath.Found(SegmentKey key) -> serve(request, key, loop);
        }
    }

    private @Nullable Problem refusal(HttpServerRequest request) {
        if (!HttpMethod.GET.equals(request.method()) && !HttpMethod.HEAD.equals(request.method())) {
            return Problem.METHOD;
        }
        String token = Query.value(request.query(), "t");
        if (token.isEmpty()) {
            return Problem.TOKEN_MISSING;
        }
        return switch (tokens.verify(token)) {
            case VALID -> null;
            case EXPIRED -> Problem.TOKEN_EXPIRED;
            case INVALID -> Problem.TOKEN_INVALID;
        };
    }

    private void serve(HttpServerRequest request, SegmentKey key, Context loop) {
        if (names(request.getHeader(HttpHeaders.IF_NONE_MATCH), key.etag())) {
            notModified(request, key);
            return;
        }
        Segment cached = cache.findInMemory(key);
        if (cached != null) {
            metrics.hits.increment();
            send(request, key, cached);
            return;
        }
        HashedRange range = sealed(request, key);
        if (range == null) {
            refuse(request, Problem.UNSEALED);
            return;
        }
        metrics.misses.increment();
        Future.fromCompletionStage(cache.fetch(range), loop)
                .onSuccess(segment -> send(request, key, segment))
                .onFailure(failure -> refuse(request, problemOf(failure)));
    }

    /** What the address says of the bytes, if it comes from the server. Bytes in memory have been checked already. */
    private @Nullable HashedRange sealed(HttpServerRequest request, SegmentKey key) {
        String hash = Query.value(request.query(), "h");
        if (!HashedRange.isHash(hash)) {
            return null;
        }
        HashedRange range = new HashedRange(key.blob(), key.from(), key.length(), hash);
        String following = Query.value(request.query(), "n");
        return seal.isGenuine(range, following, Query.value(request.query(), "s")) ? range : null;
    }

    /** The first viewer of a segment brings the next one in. */
    private void readAhead(HttpServerRequest request, SegmentKey key) {
        HashedRange range = sealed(request, key);
        HashedRange next = range == null ? null : RangeSeal.following(range, Query.value(request.query(), "n"));
        if (next != null && next.length() <= maxSegmentBytes) {
            cache.readAhead(next);
        }
    }

    private static Problem problemOf(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof ProblemException known ? known.problem() : Problem.FAILED;
    }

    /** Whoever gets the segment lets go of it. */
    private void send(HttpServerRequest request, SegmentKey key, Segment segment) {
        HttpServerResponse response = request.response();
        if (segment.isAskedFirst()) {
            readAhead(request, key);
        }
        if (response.closed()) {
            segment.letGo();
            return;
        }
        if ("*".equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            segment.letGo();
            notModified(request, key);
            return;
        }
        switch (range(request, key)) {
            case ByteRange.Unsatisfiable none -> {
                segment.letGo();
                response.putHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + key.length());
                refuse(request, Problem.UNSATISFIABLE);
            }
            case ByteRange.Whole whole -> {
                describe(response, key);
                write(request, segment, 0, key.length());
            }
            case ByteRange.Part(int from, int length) -> {
                describe(response, key)
                        .setStatusCode(206)
                        .putHeader(
                                HttpHeaders.CONTENT_RANGE,
                                "bytes " + from + "-" + (from + length - 1) + "/" + key.length());
                write(request, segment, from, length);
            }
        }
    }

    private void notModified(HttpServerRequest request, SegmentKey key) {
        metrics.notModified.increment();
        describe(request.response(), key).setStatusCode(304).end();
    }

    private void write(HttpServerRequest request, Segment segment, int from, int length) {
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(length));
        if (HttpMethod.HEAD.equals(request.method())) {
            segment.letGo();
            response.end();
            return;
        }
        Delivery.start(response, segment, from, length, request.isSSL(), metrics);
    }

    /**
     * Only GET has ranges (RFC 9110 section 14.2); {@code If-Range} with another tag means: whole, please (section 13.1.5).
     */
    private static ByteRange range(HttpServerRequest request, SegmentKey key) {
        String condition = request.getHeader(HttpHeaderNames.IF_RANGE);
        boolean current =
                HttpMethod.GET.equals(request.method()) && (condition == null || condition.equals(key.etag()));
        return ByteRange.parse(current ? request.getHeader(HttpHeaderNames.RANGE) : null, key.length());
    }

    private static HttpServerResponse describe(HttpServerResponse response, SegmentKey key) {
        return response.putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_SEGMENT)
                .putHeader(HttpHeaders.CACHE_CONTROL, CACHE_FOR_A_WEEK)
                .putHeader(HttpHeaders.ETAG, key.etag())
                .putHeader(HttpHeaders.ACCEPT_RANGES, BYTES);
    }

    private static boolean names(@Nullable String tags, String etag) {
        return tags != null && tags.contains(etag);
    }

    private void refuse(HttpServerRequest request, Problem problem) {
        (problem.status < 500 ? metrics.refused : metrics.failed).increment();
        Answers.problem(request, problem);
    }
}
