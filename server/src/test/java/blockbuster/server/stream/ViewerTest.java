package blockbuster.server.stream;

import blockbuster.server.ServerTest;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What a viewer does, through the API. */
@Import({TestingPause.Configuration.class, Titles.class, SettledStreams.class})
abstract class ViewerTest extends ServerTest {

    static final int BASIC = 0;
    static final int STANDARD = 1;

    @Autowired
    Titles titles;

    @Autowired
    Sweeper sweeper;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    private SettledStreams settled;

    final Ed25519KeyPair viewer = wallet();
    String token;
    SuiAddress film;

    @BeforeEach
    void login() {
        token = login(viewer);
        film = titles.publish();
    }

    Stream preview() {
        return started(tryStart(null));
    }

    record Stream(UUID id, String manifest) {

        String path() {
            return "/api/v1/streams/" + id + "/";
        }

        String token() {
            return tokenOf(manifest);
        }

        String at(String resource) {
            return path() + resource + "?t=" + token();
        }
    }

    static String tokenOf(String address) {
        return address.replaceAll(".*[?&]t=([^&]*).*", "$1");
    }

    SuiAddress mine(int tier) {
        return membership(viewer.address(), tier);
    }

    SuiAddress membership(SuiAddress owner, int tier) {
        return chain.issue(Titles.randomId(), owner, tier, clock.instant().plus(Duration.ofDays(30)));
    }

    Stream start(SuiAddress membership) {
        return start(membership, Map.of());
    }

    Stream start(SuiAddress membership, Map<String, Object> more) {
        var body = new java.util.HashMap<String, Object>(more);
        body.put("contentId", film.toString());
        body.put("membershipId", membership.toString());
        return started(postAs("/api/v1/streams", body));
    }

    static Stream started(RestTestClient.ResponseSpec response) {
        var started = response.expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        var manifest = URI.create(started.get("manifestUrl").toString());
        return new Stream(
                UUID.fromString(started.get("sessionId").toString()), manifest.getPath() + "?" + manifest.getQuery());
    }

    RestTestClient.ResponseSpec tryStart(SuiAddress membership) {
        return postAs(
                "/api/v1/streams",
                membership == null
                        ? Map.of("contentId", film.toString())
                        : Map.of("contentId", film.toString(), "membershipId", membership.toString()));
    }

    long beat(Stream stream, long sequence, long fromMs, long toMs) {
        return credited(tryBeat(stream, "heartbeat", sequence, fromMs, toMs));
    }

    /** Ends a stream that played all of its first window. */
    long end(Stream stream, long sequence) {
        return credited(tryBeat(stream, "end", sequence, 0, 45_000));
    }

    static long credited(RestTestClient.ResponseSpec response) {
        var body = response.expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((Number) body.get("creditedSeconds")).longValue();
    }

    RestTestClient.ResponseSpec tryBeat(Stream stream, String what, long sequence, long fromMs, long toMs) {
        return postAs(
                stream.path() + what,
                Map.of(
                        "sequence",
                        sequence,
                        "positionMs",
                        Math.max(0, toMs),
                        "playing",
                        true,
                        "rate",
                        1,
                        "played",
                        List.of(Map.of("fromMs", fromMs, "toMs", toMs))));
    }

    byte[] key(Stream stream, String rendition, int window) {
        return bytes(stream.at("keys/" + rendition + "/" + window + ".key") + "&wait=0");
    }

    void paced(Stream stream, int window, int retryAfterSeconds) {
        get(stream.at("keys/v480/" + window + ".key") + "&wait=0")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", String.valueOf(retryAfterSeconds))
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/key-paced");
    }

    List<StreamSettled> settled(Stream stream) {
        return settled.of(stream.id());
    }

    List<Long> finished(Stream stream) {
        return settled.finished(stream.id()).stream()
                .map(StreamFinished::creditedSeconds)
                .toList();
    }

    List<String> active() {
        var page = http.get()
                .uri("/api/v1/streams")
                .header("Authorization", "Bearer " + token)
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((List<?>) page.get("items"))
                .stream()
                        .map(item -> ((Map<?, ?>) item).get("sessionId").toString())
                        .toList();
    }

    String text(String uri) {
        return get(uri).expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    byte[] bytes(String uri) {
        return get(uri).expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
    }

    RestTestClient.ResponseSpec get(String uri) {
        return http.get().uri(URI.create(base() + uri)).exchange();
    }

    RestTestClient.ResponseSpec postAs(String uri, Map<String, ?> body) {
        return http.post()
                .uri(uri)
                .header("Authorization", "Bearer " + token)
                .body(body)
                .exchange();
    }

    static RestTestClient.BodyContentSpec refused(RestTestClient.ResponseSpec response, int status, String type) {
        return response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + type);
    }
}
