package blockbuster.server.stream;

import blockbuster.receipts.PlayDetails;
import blockbuster.receipts.PlayStatement;
import blockbuster.receipts.SigningKey;
import blockbuster.receipts.Stretch;
import blockbuster.server.ServerTest;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
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
    final SigningKey session = SigningKey.generate(new SecureRandom());
    String token;
    SuiAddress film;

    @BeforeEach
    void login() {
        token = login(viewer, session);
        film = titles.publish();
    }

    Stream preview() {
        return started(tryStart(null));
    }

    /**
     * A started stream.
     *
     * @param membership null for a preview
     */
    record Stream(UUID id, String manifest, SuiAddress film, SuiAddress membership, Instant startedAt) {

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

    Stream started(RestTestClient.ResponseSpec response) {
        var started = response.expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        var manifest = URI.create(started.get("manifestUrl").toString());
        return new Stream(
                UUID.fromString(started.get("sessionId").toString()),
                manifest.getPath() + "?" + manifest.getQuery(),
                film,
                started.get("membershipId") == null
                        ? null
                        : SuiAddress.parse(started.get("membershipId").toString()),
                clock.instant());
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

    /** A heartbeat of a player that has just played a stretch at normal speed, or as much of it as the stream is old. */
    RestTestClient.ResponseSpec tryBeat(Stream stream, String what, long sequence, long fromMs, long toMs) {
        long nowMs = Math.max(
                1, Duration.between(stream.startedAt(), clock.instant()).toMillis());
        var piece = new Heartbeat.Piece(fromMs, toMs, Math.max(0, nowMs - Math.max(1, toMs - fromMs)), nowMs);
        return tryBeat(stream, what, sequence, Titles.FILM_MS / 1000, piece);
    }

    /** A heartbeat signed with the session key. */
    RestTestClient.ResponseSpec tryBeat(
            Stream stream, String what, long sequence, long watchedSeconds, Heartbeat.Piece... played) {
        return postAs(
                stream.path() + what, body(sequence, List.of(played), proof(stream, sequence, watchedSeconds, played)));
    }

    static Map<String, Object> body(long sequence, List<Heartbeat.Piece> played, Heartbeat.Proof proof) {
        var body = new HashMap<String, Object>();
        body.put("sequence", sequence);
        body.put(
                "positionMs",
                played.isEmpty() ? 0 : Math.max(0, played.getLast().toMs()));
        body.put("playing", true);
        body.put("rate", 1);
        body.put("played", played);
        if (proof != null) {
            body.put("proof", proof);
        }
        return body;
    }

    /** The proof that belongs to a heartbeat; none for one that the server refuses for other reasons, or of a preview. */
    Heartbeat.Proof proof(Stream stream, long sequence, long watchedSeconds, Heartbeat.Piece... played) {
        var impossible =
                List.of(played).stream().anyMatch(piece -> piece.fromMs() < 0 || piece.toMs() <= piece.fromMs());
        if (impossible || stream.membership() == null) {
            return null;
        }
        var stretches = List.of(played).stream()
                .map(piece -> new Stretch(piece.fromMs(), piece.toMs(), piece.sinceMs(), piece.untilMs()))
                .toList();
        var details = new PlayDetails(stream.membership(), 0, stretches, List.of(0));
        var statement = new PlayStatement(
                stream.id(),
                stream.film(),
                LocalDate.ofInstant(stream.startedAt(), ZoneOffset.UTC),
                sequence,
                watchedSeconds,
                details.hash());
        return new Heartbeat.Proof(0, List.of(0), watchedSeconds, session.sign(statement.text()));
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
