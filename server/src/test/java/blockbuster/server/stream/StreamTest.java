package blockbuster.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.media.TitleKeys;
import blockbuster.server.ServerTest;
import blockbuster.server.chain.ContentRejected;
import blockbuster.server.chain.ContentTakenDown;
import blockbuster.server.chain.EventPosition;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@Import({TestingPause.Configuration.class, Titles.class, SettledStreams.class})
class StreamTest extends ServerTest {

    private static final int BASIC = 0;
    private static final int STANDARD = 1;

    @Autowired
    private Titles titles;

    @Autowired
    private Sweeper sweeper;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private SettledStreams settled;

    private final Ed25519KeyPair viewer = wallet();
    private String token;
    private SuiAddress film;

    @BeforeEach
    void login() {
        token = login(viewer);
        film = titles.publish();
    }

    // The five checks

    @Test
    void refusesCallersWhoAreNotLoggedIn() {
        http.post()
                .uri("/api/v1/streams")
                .body(Map.of("contentId", film.toString()))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void refusesViewersWithoutMembership() {
        refused(tryStart(null), 403, "membership-required");
        refused(tryStart(Titles.randomId()), 403, "membership-unknown");
    }

    @Test
    void refusesAnothersMembership() {
        refused(tryStart(membership(wallet().address(), BASIC)), 403, "membership-not-yours");
    }

    @Test
    void refusesAnExpiredMembership() {
        var id = chain.issue(Titles.randomId(), viewer.address(), BASIC, clock.instant());

        refused(tryStart(id), 403, "membership-expired");
    }

    @Test
    void acceptsAMembershipRenewedAMomentAgo() {
        var id = chain.issue(
                Titles.randomId(), viewer.address(), BASIC, clock.instant().plusSeconds(10));
        start(id);
        clock.advance(Duration.ofSeconds(100));
        refused(tryStart(id), 403, "membership-expired");

        chain.issue(id, viewer.address(), BASIC, clock.instant().plus(Duration.ofDays(30)));

        start(id);
    }

    @Test
    void refusesTitlesWithoutAQualityOfTheTier() {
        film = titles.publish(List.of(Titles.video(1080)));

        refused(tryStart(mine(BASIC)), 403, "tier-too-low");
    }

    @Test
    void refusesMoreStreamsThanTheTierAllows() {
        var id = mine(STANDARD);
        start(id);
        var second = start(id);
        refused(tryStart(id), 409, "too-many-streams");

        end(second, 1);

        start(id);
    }

    @Test
    void freesTheSlotOfASilentStream() {
        var id = mine(BASIC);
        start(id);
        clock.advance(Duration.ofSeconds(89));
        refused(tryStart(id), 409, "too-many-streams");

        clock.advance(Duration.ofSeconds(1));

        start(id);
    }

    @Test
    void keepsTheLimitWhileRedisIsAwayAndAfterItLostEverything() {
        var id = mine(STANDARD);
        start(id);
        withoutRedis(() -> {
            start(id);
            refused(tryStart(id), 409, "too-many-streams");
        });
        // This Redis keeps nothing: it came back empty.
        refused(tryStart(id), 409, "too-many-streams");
    }

    @Test
    void refusesUnknownTitlesAndThoseTakenDown() {
        var id = mine(BASIC);
        var started = start(id);
        publisher.publishEvent(new ContentTakenDown(
                new EventPosition(1, "digest", 0, Instant.EPOCH), film, film, "rights", Instant.EPOCH));

        refused(tryStart(id), 404, "not-found");
        get(started.manifest()).expectStatus().isNotFound();
    }

    @Test
    void readsAMembershipFromChainOnceInFiveMinutes() {
        var id = mine(STANDARD);
        start(id);
        start(id);

        assertThat(chain.membershipReads()).isEqualTo(1);
    }

    // Playlists

    @Test
    void listsOnlyWhatTheTierAllows() {
        var basic = text(start(mine(BASIC)).manifest());
        var standard = text(start(mine(STANDARD)).manifest());

        assertThat(basic).contains("v480.m3u8?t=", "a0.m3u8?t=").doesNotContain("v720", "v1080");
        assertThat(standard).contains("v1080.m3u8?t=", "v720.m3u8?t=", "v480.m3u8?t=");
    }

    @Test
    void pointsPlayersToTheEdgeAndToKeysOfTheirSession() {
        var stream = start(mine(BASIC));

        var playlist = text(stream.at("v480.m3u8"));

        assertThat(playlist)
                .contains("#EXT-X-MAP:URI=\"http://localhost:8081/b/" + Titles.blob(480) + "/0-999.m4s?t="
                        + stream.token() + "&h=" + Titles.HASH + "&n=1000." + Titles.HASH + "&s=")
                .contains("URI=\"keys/v480/0.key?t=" + stream.token() + "\"")
                .contains("URI=\"keys/v480/9.key?t=")
                .contains("#EXT-X-ENDLIST");
        assertThat(Pattern.compile("#EXTINF").matcher(playlist).results().count())
                .isEqualTo(100);
    }

    @Test
    void carriesTheWaitOfTheManifestToItsKeys() {
        var stream = start(mine(BASIC), Map.of("keyWaitSeconds", 30));

        assertThat(stream.manifest()).endsWith("&wait=30");
        assertThat(text(stream.manifest())).contains("v480.m3u8?t=" + stream.token() + "&wait=30");
    }

    @Test
    void refusesAddressesThatWereChangedOrHaveExpired() {
        var stream = start(mine(BASIC));
        var other = start(mine(BASIC));
        refused(get(stream.manifest() + "x"), 401, "stream-token-invalid");
        refused(get(stream.path() + "master.m3u8"), 401, "stream-token-invalid");
        refused(get(other.path() + "master.m3u8?t=" + stream.token()), 401, "stream-token-invalid");
        refused(get(stream.path() + "master.m3u8?t=" + token), 401, "stream-token-invalid");

        clock.advance(Duration.ofHours(4));

        refused(get(stream.manifest()), 401, "stream-token-invalid");
    }

    // Keys

    @Test
    void givesTheKeysThatTheSegmentsWereEncryptedWith() {
        var stream = start(mine(BASIC));
        var keys = new TitleKeys(Titles.SECRET);

        assertThat(key(stream, "v480", 3)).isEqualTo(keys.videoKey("v480", 3));
        assertThat(bytes(stream.at("keys/a0/all.key"))).isEqualTo(keys.trackKey("a0"));
        get(stream.at("keys/v480/3.key")).expectHeader().valueEquals("Cache-Control", "no-store");
    }

    @Test
    void refusesKeysAboveTheTierAndOfFilmThatDoesNotExist() {
        var stream = start(mine(BASIC));

        refused(get(stream.at("keys/v720/0.key")), 403, "rendition-above-tier");
        refused(get(stream.at("v720.m3u8")), 403, "rendition-above-tier");
        refused(get(stream.at("keys/v480/10.key")), 404, "not-found");
        refused(get(stream.at("keys/v480/all.key")), 404, "not-found");
        refused(get(stream.at("keys/a0/0.key")), 404, "not-found");
        refused(get(stream.at("keys/v9/0.key")), 404, "not-found");
    }

    @Test
    void releasesFourWindowsAtOnceAndThenOneEveryHalfMinute() {
        var stream = start(mine(BASIC));
        for (int window = 0; window < 4; window++) {
            key(stream, "v480", window);
        }

        paced(stream, 4, 30);
        clock.advance(Duration.ofSeconds(29));
        paced(stream, 4, 1);
        clock.advance(Duration.ofSeconds(1));
        key(stream, "v480", 4);
        paced(stream, 5, 30);
    }

    @Test
    void releasesAWindowOnceForAllRenditions() {
        var stream = start(mine(STANDARD));
        for (int window = 0; window < 4; window++) {
            key(stream, "v480", window);
        }

        key(stream, "v1080", 3);
        key(stream, "v480", 0);

        paced(stream, 4, 30);
    }

    @Test
    void holdsAKeyUntilItIsTime() {
        var stream = start(mine(BASIC));
        for (int window = 0; window < 4; window++) {
            key(stream, "v480", window);
        }
        var before = clock.instant();

        get(stream.at("keys/v480/4.key") + "&wait=30").expectStatus().isOk();

        assertThat(Duration.between(before, clock.instant())).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void holdsAKeyFiveSecondsUnlessToldOtherwise() {
        var stream = start(mine(BASIC));
        for (int window = 0; window < 4; window++) {
            key(stream, "v480", window);
        }

        get(stream.at("keys/v480/4.key"))
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", "25");
    }

    @Test
    void pacesKeysTheSameWhileRedisIsAwayAndWhenItIsBack() {
        var stream = start(mine(BASIC));
        key(stream, "v480", 0);
        withoutRedis(() -> {
            key(stream, "v480", 0);
            for (int window = 1; window < 4; window++) {
                key(stream, "v480", window);
            }
            paced(stream, 4, 30);
        });

        key(stream, "v480", 2);
        paced(stream, 4, 30);
        clock.advance(Duration.ofSeconds(30));
        key(stream, "v480", 4);
        paced(stream, 5, 30);
    }

    @Test
    void keepsEvidenceOfEachReleaseOnce() {
        var stream = start(mine(STANDARD));
        key(stream, "v480", 2);
        key(stream, "v1080", 2);
        key(stream, "v480", 0);

        assertThat(jdbc.sql("select film_window from stream_release where session_id = ? order by 1")
                        .param(stream.id())
                        .query(Integer.class)
                        .list())
                .containsExactly(0, 2);
    }

    // Counting

    @Test
    void creditsWhatWasPlayedAndReleasedToTheSecond() {
        var stream = start(mine(BASIC));
        key(stream, "v480", 0);
        clock.advance(Duration.ofSeconds(30));
        assertThat(beat(stream, 1, 0, 30_000)).isEqualTo(30);

        clock.advance(Duration.ofSeconds(60));
        // Window 1 was never released.
        assertThat(beat(stream, 2, 30_000, 90_000)).isEqualTo(60);
    }

    @Test
    void creditsARepeatedHeartbeatOnce() {
        var stream = start(mine(BASIC));
        key(stream, "v480", 0);
        clock.advance(Duration.ofSeconds(30));
        beat(stream, 1, 0, 20_000);

        assertThat(beat(stream, 1, 20_000, 40_000)).isEqualTo(20);
        assertThat(beat(stream, 2, 0, 20_000)).isEqualTo(20);
        assertThat(beat(stream, 3, 10_000, 25_000)).isEqualTo(25);
    }

    @Test
    void creditsForgedStretchesNoMoreThanTwiceTheWallClock() {
        var stream = start(mine(BASIC));
        for (int window = 0; window < 4; window++) {
            key(stream, "v480", window);
        }
        clock.advance(Duration.ofSeconds(10));

        assertThat(beat(stream, 1, 0, Titles.FILM_MS)).isEqualTo(20);
        clock.advance(Duration.ofSeconds(1));
        assertThat(beat(stream, 2, 0, 1)).isEqualTo(22);
        clock.advance(Duration.ofHours(1));
        assertThat(beat(stream, 3, 0, 1)).isEqualTo(240);
    }

    @Test
    void refusesStretchesOutsideTheFilm() {
        var stream = start(mine(BASIC));

        refused(tryBeat(stream, "heartbeat", 1, 0, Titles.FILM_MS + 1001), 400, "invalid-request");
        refused(tryBeat(stream, "heartbeat", 1, 10, 5), 400, "invalid-request");
        refused(tryBeat(stream, "heartbeat", 1, -1, 5), 400, "invalid-request");
        tryBeat(stream, "heartbeat", 1, Titles.FILM_MS - 1000, Titles.FILM_MS + 999)
                .expectStatus()
                .isOk();
    }

    @Test
    void hidesStreamsFromOthers() {
        var stream = start(mine(BASIC));
        token = login(wallet());

        refused(tryBeat(stream, "heartbeat", 1, 0, 1), 404, "not-found");
        refused(tryBeat(stream, "end", 1, 0, 1), 404, "not-found");
    }

    // Ending

    @Test
    void endsForGoodAndSettlesOnce() {
        var stream = start(mine(BASIC));
        key(stream, "v480", 0);
        clock.advance(Duration.ofSeconds(45));

        assertThat(end(stream, 1)).isEqualTo(45);
        assertThat(end(stream, 2)).isEqualTo(45);

        refused(tryBeat(stream, "heartbeat", 3, 0, 1), 410, "stream-ended");
        refused(get(stream.manifest()), 410, "stream-ended");
        refused(get(stream.at("keys/v480/0.key")), 410, "stream-ended");
        assertThat(settled(stream)).singleElement().satisfies(settled -> {
            assertThat(settled.creditedSeconds()).isEqualTo(45);
            assertThat(settled.completionBps()).isEqualTo(750);
            assertThat(settled.uploader()).isEqualTo(Titles.UPLOADER);
            assertThat(settled.viewer()).isEqualTo(viewer.address());
            assertThat(settled.contentId()).isEqualTo(film);
        });
    }

    @Test
    void settlesASilentStreamAndItsContinuationAsTwoParts() {
        var stream = start(mine(BASIC));
        key(stream, "v480", 0);
        clock.advance(Duration.ofSeconds(20));
        beat(stream, 1, 0, 20_000);
        clock.advance(Duration.ofSeconds(89));
        sweeper.sweep();
        assertThat(settled(stream)).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        sweeper.sweep();
        sweeper.sweep();
        assertThat(settled(stream)).extracting(StreamSettled::creditedSeconds).containsExactly(20L);

        key(stream, "v480", 1);
        assertThat(beat(stream, 2, 20_000, 70_000)).isEqualTo(70);
        end(stream, 3);

        assertThat(settled(stream)).extracting(StreamSettled::creditedSeconds).containsExactly(20L, 50L);
        assertThat(settled(stream)).extracting(StreamSettled::completionBps).containsExactly(333, 1166);
    }

    @Test
    void finishesARevivedStreamOnceWithItsWholeCredit() {
        var stream = start(mine(BASIC));
        key(stream, "v480", 0);
        clock.advance(Duration.ofSeconds(20));
        beat(stream, 1, 0, 20_000);
        clock.advance(Duration.ofSeconds(90));
        sweeper.sweep();
        assertThat(finished(stream)).isEmpty();

        beat(stream, 2, 20_000, 50_000);
        end(stream, 3);
        end(stream, 4);
        clock.advance(Duration.ofHours(4));
        sweeper.sweep();

        assertThat(finished(stream)).containsExactly(50L);
    }

    @Test
    void finishesASilentStreamWhenItsTokenHasExpired() {
        var stream = start(mine(BASIC));
        key(stream, "v480", 0);
        clock.advance(Duration.ofSeconds(20));
        beat(stream, 1, 0, 20_000);
        clock.advance(Duration.ofHours(4).minusSeconds(21));
        sweeper.sweep();
        assertThat(finished(stream)).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        sweeper.sweep();
        sweeper.sweep();

        assertThat(finished(stream)).containsExactly(20L);
        refused(tryBeat(stream, "heartbeat", 2, 20_000, 50_000), 410, "stream-ended");
        assertThat(settled(stream)).extracting(StreamSettled::creditedSeconds).containsExactly(20L);
    }

    @Test
    void letsASilentStreamGoOnOnlyIfASlotIsFree() {
        var id = mine(BASIC);
        var stream = start(id);
        clock.advance(Duration.ofSeconds(90));
        sweeper.sweep();
        var other = start(id);
        refused(get(stream.manifest()), 409, "too-many-streams");
        refused(tryBeat(stream, "heartbeat", 1, 0, 1), 409, "too-many-streams");

        end(other, 1);

        get(stream.manifest()).expectStatus().isOk();
    }

    @Test
    void takesRepeatedKeyRequestsForSignsOfLife() {
        var stream = start(mine(BASIC));
        key(stream, "v480", 0);
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofSeconds(60));
            key(stream, "v480", 0);
        }

        sweeper.sweep();

        assertThat(active()).containsExactly(stream.id().toString());
    }

    @Test
    void listsTheCallersRunningStreams() {
        var id = mine(STANDARD);
        var first = start(id);
        clock.advance(Duration.ofSeconds(1));
        var second = start(id);
        assertThat(active()).containsExactly(second.id().toString(), first.id().toString());

        end(second, 1);

        assertThat(active()).containsExactly(first.id().toString());
    }

    // Previews

    @Test
    void letsModeratorsPreviewTitlesUnderReviewWithoutCredit() {
        chain.appoint(viewer.address());
        film = titles.submit(Titles.UPLOADER);
        var stream = preview();
        assertThat(text(stream.manifest())).contains("v1080.m3u8?t=", "v480.m3u8?t=");
        text(stream.at("v1080.m3u8"));
        for (int window = 0; window < 4; window++) {
            key(stream, "v1080", window);
        }
        paced(stream, 4, 30);
        clock.advance(Duration.ofSeconds(60));

        assertThat(beat(stream, 1, 0, 60_000)).isZero();
        assertThat(end(stream, 2)).isZero();
        assertThat(settled(stream)).isEmpty();
        assertThat(finished(stream)).containsExactly(0L);
    }

    @Test
    void letsUploadersPreviewTheirOwnRejectedTitle() {
        film = titles.submit(viewer.address());
        publisher.publishEvent(new ContentRejected(
                new EventPosition(1, "digest", 0, Instant.EPOCH), film, film, "too dark", Instant.EPOCH));

        text(preview().manifest());
    }

    @Test
    void allowsTwoPreviewsBesideTheMembershipsStreams() {
        var onTheShelf = film;
        var basic = mine(BASIC);
        start(basic);
        film = titles.submit(viewer.address());
        preview();
        var second = preview();
        refused(tryStart(null), 409, "too-many-previews");
        end(second, 1);
        preview();

        film = onTheShelf;
        refused(tryStart(basic), 409, "too-many-streams");
    }

    @Test
    void hidesTitlesUnderReviewFromOthers() {
        film = titles.submit(Titles.UPLOADER);

        refused(tryStart(mine(BASIC)), 404, "not-found");
    }

    @Test
    void endsPreviewsOfATitleTakenDown() {
        film = titles.submit(viewer.address());
        var stream = preview();
        publisher.publishEvent(new ContentTakenDown(
                new EventPosition(1, "digest", 0, Instant.EPOCH), film, film, "rights", Instant.EPOCH));

        get(stream.manifest()).expectStatus().isNotFound();
        refused(tryStart(null), 404, "not-found");
    }

    private Stream preview() {
        return started(tryStart(null));
    }

    // What a viewer does

    private record Stream(UUID id, String manifest) {

        String path() {
            return "/api/v1/streams/" + id + "/";
        }

        String token() {
            return manifest.replaceAll(".*[?&]t=([^&]*).*", "$1");
        }

        String at(String resource) {
            return path() + resource + "?t=" + token();
        }
    }

    private SuiAddress mine(int tier) {
        return membership(viewer.address(), tier);
    }

    private SuiAddress membership(SuiAddress owner, int tier) {
        return chain.issue(Titles.randomId(), owner, tier, clock.instant().plus(Duration.ofDays(30)));
    }

    private Stream start(SuiAddress membership) {
        return start(membership, Map.of());
    }

    private Stream start(SuiAddress membership, Map<String, Object> more) {
        var body = new java.util.HashMap<String, Object>(more);
        body.put("contentId", film.toString());
        body.put("membershipId", membership.toString());
        return started(postAs("/api/v1/streams", body));
    }

    private static Stream started(RestTestClient.ResponseSpec response) {
        var started = response.expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        var manifest = URI.create(started.get("manifestUrl").toString());
        return new Stream(
                UUID.fromString(started.get("sessionId").toString()), manifest.getPath() + "?" + manifest.getQuery());
    }

    private RestTestClient.ResponseSpec tryStart(SuiAddress membership) {
        return postAs(
                "/api/v1/streams",
                membership == null
                        ? Map.of("contentId", film.toString())
                        : Map.of("contentId", film.toString(), "membershipId", membership.toString()));
    }

    private long beat(Stream stream, long sequence, long fromMs, long toMs) {
        return credited(tryBeat(stream, "heartbeat", sequence, fromMs, toMs));
    }

    /** Ends a stream that played all of its first window. */
    private long end(Stream stream, long sequence) {
        return credited(tryBeat(stream, "end", sequence, 0, 45_000));
    }

    private static long credited(RestTestClient.ResponseSpec response) {
        var body = response.expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((Number) body.get("creditedSeconds")).longValue();
    }

    private RestTestClient.ResponseSpec tryBeat(Stream stream, String what, long sequence, long fromMs, long toMs) {
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

    private byte[] key(Stream stream, String rendition, int window) {
        return bytes(stream.at("keys/" + rendition + "/" + window + ".key") + "&wait=0");
    }

    private void paced(Stream stream, int window, int retryAfterSeconds) {
        get(stream.at("keys/v480/" + window + ".key") + "&wait=0")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", String.valueOf(retryAfterSeconds))
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/key-paced");
    }

    private List<StreamSettled> settled(Stream stream) {
        return settled.of(stream.id());
    }

    private List<Long> finished(Stream stream) {
        return settled.finished(stream.id()).stream()
                .map(StreamFinished::creditedSeconds)
                .toList();
    }

    private List<String> active() {
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

    private String text(String uri) {
        return get(uri).expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private byte[] bytes(String uri) {
        return get(uri).expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
    }

    private RestTestClient.ResponseSpec get(String uri) {
        return http.get().uri(URI.create(base() + uri)).exchange();
    }

    private RestTestClient.ResponseSpec postAs(String uri, Map<String, ?> body) {
        return http.post()
                .uri(uri)
                .header("Authorization", "Bearer " + token)
                .body(body)
                .exchange();
    }

    private static void refused(RestTestClient.ResponseSpec response, int status, String type) {
        response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + type);
    }
}
