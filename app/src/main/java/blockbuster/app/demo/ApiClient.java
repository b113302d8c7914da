package blockbuster.app.demo;

import blockbuster.receipts.SigningKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the server's JSON API as one user, or as nobody. Immutable and thread-safe. */
public final class ApiClient {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String TUS = "1.0.0";
    /** Too many requests; a part of the platform does not answer. */
    private static final Set<Integer> LATER = Set.of(429, 503);

    private static final int MOST_ATTEMPTS = 4;
    private static final String EVENT_DATA = "data:";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;
    private final URI api;
    private final String token;
    private final @Nullable SigningKey session;

    private ApiClient(HttpClient http, URI api, String token, @Nullable SigningKey session) {
        this.http = http;
        this.api = api;
        this.token = token;
        this.session = session;
    }

    /** @param serverUrl without the API's path */
    public static ApiClient anonymous(String serverUrl) {
        var http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
        return new ApiClient(http, URI.create(serverUrl + "/api/v1/"), "", null);
    }

    /** The same API as the user that this log-in belongs to. */
    public ApiClient as(String loginToken, SigningKey sessionKey) {
        return new ApiClient(http, api, loginToken, sessionKey);
    }

    /** The key that the log-in authorized to sign what is watched. */
    SigningKey session() {
        return Objects.requireNonNull(session, "nobody is logged in");
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    public JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return send(withJson(request(path), body).build());
    }

    /** A call whose repetition with the same key has no second effect. */
    public JsonNode post(String path, Object body, String idempotencyKey) throws IOException, InterruptedException {
        return send(withJson(request(path), body)
                .header("Idempotency-Key", idempotencyKey)
                .build());
    }

    /** A call whose work may take as long as it takes; otherwise the same. */
    JsonNode postAtLength(String path, Object body, String idempotencyKey) throws IOException, InterruptedException {
        return send(withJson(request(path), body)
                .timeout(Duration.ofHours(12))
                .header("Idempotency-Key", idempotencyKey)
                .build());
    }

    /**
     * What the server tells of something, as it happens (server-sent events): the data of each event. To be closed; reading on
     * throws {@link java.io.UncheckedIOException} when the connection breaks.
     */
    Stream<JsonNode> events(String path) throws IOException, InterruptedException {
        var request = request(path).setHeader("Accept", "text/event-stream").build();
        var answer = http.send(request, BodyHandlers.ofLines());
        if (answer.statusCode() >= 400) {
            throw problem(answer.statusCode(), parse(answer.body().collect(Collectors.joining())));
        }
        return answer.body().filter(line -> line.startsWith(EVENT_DATA)).map(ApiClient::eventData);
    }

    private static JsonNode eventData(String line) {
        return JSON.readTree(line.substring(EVENT_DATA.length()));
    }

    /** How many bytes of a file the server has, by tus. */
    long offset(String path) throws IOException, InterruptedException {
        var answer = checked(
                sendPatiently(request(path).header("Tus-Resumable", TUS).HEAD().build()));
        return answer.headers().firstValueAsLong("Upload-Offset").orElse(0);
    }

    /** Sends what follows the offset, by tus; may take as long as it takes. */
    void append(String path, long offset, BodyPublisher bytes) throws IOException, InterruptedException {
        checked(sendPatiently(request(path)
                .timeout(Duration.ofHours(12))
                .header("Tus-Resumable", TUS)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", bytes)
                .build()));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(api.resolve(path)).timeout(LIMIT).header("Accept", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder withJson(HttpRequest.Builder request, Object body) {
        BodyPublisher json = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        return request.header("Content-Type", "application/json").POST(json);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        return parse(checked(sendPatiently(request)));
    }

    private static HttpResponse<byte[]> checked(HttpResponse<byte[]> response) throws ApiProblem {
        if (response.statusCode() >= 400) {
            throw problem(response.statusCode(), parse(response));
        }
        return response;
    }

    private static ApiProblem problem(int status, JsonNode body) {
        return new ApiProblem(
                status,
                body.path("type").asString("about:blank"),
                body.path("title").asString("HTTP " + status),
                body.path("detail").asString(""));
    }

    /** Waits and asks again as long as the server says that it will do later what it can't now. */
    private HttpResponse<byte[]> sendPatiently(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofByteArray());
        for (var attempt = 1; attempt < MOST_ATTEMPTS && LATER.contains(response.statusCode()); attempt++) {
            Thread.sleep(Duration.ofSeconds(
                    response.headers().firstValueAsLong("Retry-After").orElse(1)));
            response = http.send(request, BodyHandlers.ofByteArray());
        }
        return response;
    }

    private static JsonNode parse(HttpResponse<byte[]> response) {
        return parse(new String(response.body(), StandardCharsets.UTF_8));
    }

    private static JsonNode parse(String body) {
        try {
            return body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.createObjectNode();
        }
    }
}
