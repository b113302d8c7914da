package blockbuster.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.chain.ContentApproved;
import blockbuster.server.chain.EventPosition;
import blockbuster.server.notice.TestingSender;
import blockbuster.server.redis.RedisKeys;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures from plays that really took place. */
class FiguresTest extends ViewerTest {

    private static final String CREATOR = "/api/v1/analytics/creator";
    private static final String PLATFORM = "/api/v1/analytics/platform";

    @Autowired
    private TestingSender jobs;

    @Autowired
    private JdbcClient jdbc;

    private final Ed25519KeyPair creator = wallet();
    private String creatorToken;

    @BeforeEach
    void publish() {
        creatorToken = login(creator);
        chain.register(creator.address(), "Jo");
        film = titles.submit(creator.address());
        var position = new EventPosition(1, unique(), 0, clock.instant());
        catalogue.happened(new ContentApproved(position, film, creator.address(), clock.instant()));
    }

    @Test
    void sumsViewsHoursAndCompletionByTitle() {
        watch(0, 45);
        watch(10, 30);
        roll();

        assertThat(csv("/titles.csv"))
                .isEqualTo("content_id,title,views,completed,completion_bps,credited_seconds,earned,earned_per_hour\r\n"
                        + film + ",Film,2,0,541,65,0,\r\n");
        getAs(creatorToken, CREATOR + "/days?contentId=" + film)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].day")
                .isEqualTo(today().toString())
                .jsonPath("$.items[0].watching.views")
                .isEqualTo(2)
                .jsonPath("$.items[0].watching.seconds")
                .isEqualTo(65);
    }

    @Test
    void tellsHowManyViewsPlayEachSecond() {
        watch(0, 45);
        watch(10, 30);
        roll();

        assertThat(curve()).isEqualTo("0:1 10:2 30:1 45:0");
    }

    @Test
    void countsAViewThatWatchedNearlyEverythingAsCompleted() {
        var stream = start(mine(STANDARD));
        for (int window = 0; window < Titles.WINDOWS; window++) {
            key(stream, "v480", window);
            clock.advance(Duration.ofSeconds(60));
            beat(stream, window + 1, window * 60_000L, window * 60_000L + 55_000);
        }
        assertThat(end(stream, 11)).isEqualTo(550);
        roll();

        getAs(creatorToken, CREATOR + "/titles")
                .expectBody()
                .jsonPath("$.items[0].completed")
                .isEqualTo(1)
                .jsonPath("$.items[0].completionBps")
                .isEqualTo(9166);
    }

    @Test
    void givesTheSameFiguresHoweverOftenEventsComeAndSumsAreMade() {
        var stream = watch(0, 45);
        roll();
        var figures = csv("/titles.csv") + curve();

        for (var event : settled(stream)) {
            catalogue.happened(event);
        }
        catalogue.happened(new StreamFinished(stream.id(), film, 45, clock.instant()));
        roll();
        roll();

        assertThat(csv("/titles.csv") + curve()).isEqualTo(figures);
    }

    @Test
    void putsLateEventsWhereTheyBelong() {
        watch(0, 45);
        roll();
        var late = clock.instant().minus(Duration.ofDays(1));
        catalogue.watch(viewer.address(), SuiAddress.ofSmall(1), film, 30, late);
        roll();

        getAs(creatorToken, CREATOR + "/days?contentId=" + film)
                .expectBody()
                .jsonPath("$.items[0].day")
                .isEqualTo(today().minusDays(1).toString())
                .jsonPath("$.items[0].watching.seconds")
                .isEqualTo(30)
                .jsonPath("$.items[1].watching.seconds")
                .isEqualTo(45);
    }

    @Test
    void keepsSumsWhenSinglePlaysAreDropped() {
        watch(0, 45);
        roll();
        var day = today();
        clock.advance(Duration.ofDays(440));
        jobs.run("privacy-retention");
        roll();
        creatorToken = login(creator);

        getAs(creatorToken, CREATOR + "/titles?from=" + day + "&to=" + day)
                .expectBody()
                .jsonPath("$.items[0].creditedSeconds")
                .isEqualTo(45);
        assertThat(jdbc.sql("select count(*) from analytics_play where content_id = ?")
                        .param(film.toString())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from stream_session where viewer = ?")
                        .param(viewer.address().toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void showsFiguresToTheirCreatorOnly() {
        getAs(token, CREATOR + "/titles").expectStatus().isForbidden();
        getAs(token, CREATOR + "/titles/" + film + "/watch-through")
                .expectStatus()
                .isNotFound();
        getAs(creatorToken, PLATFORM + "/days").expectStatus().isForbidden();
        getAs(creatorToken, PLATFORM + "/experience").expectStatus().isForbidden();
        getAs(creatorToken, PLATFORM + "/live").expectStatus().isForbidden();
        getAs(creatorToken, CREATOR + "/titles?from=2020-01-01&to=2026-01-01")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void measuresWhatViewersExperience() {
        int[] firstFrames = {400, 100, 300, 200};
        var edge = "edge-" + unique();
        for (int frame : firstFrames) {
            var stream = watch(0, 45);
            var beacon = Map.of(
                    "sessionId",
                    stream.id().toString(),
                    "number",
                    0,
                    "edge",
                    edge,
                    "samples",
                    List.of(Map.of(
                            "rendition",
                            "v480",
                            "firstFrameMs",
                            frame,
                            "playedMs",
                            9_000,
                            "rebufferMs",
                            frame * 10,
                            "rebuffers",
                            1,
                            "failures",
                            0)));
            for (int i = 0; i < 2; i++) {
                postAs("/api/v1/beacons", beacon).expectStatus().isAccepted();
            }
        }

        var row = "$.items[?(@.edge == '" + edge + "' && @.rendition == 'v480')]";
        getAs(login(ADMIN), PLATFORM + "/experience")
                .expectBody()
                .jsonPath(row + ".plays")
                .isEqualTo(4)
                .jsonPath(row + ".firstFrameMs.p50")
                .isEqualTo(200)
                .jsonPath(row + ".firstFrameMs.p95")
                .isEqualTo(400)
                .jsonPath(row + ".playedMs")
                .isEqualTo(36_000)
                .jsonPath(row + ".rebufferBps")
                .isEqualTo(2173)
                .jsonPath(row + ".rebufferBpsOfPlays.p50")
                .isEqualTo(1818);
        getAs(token, "/api/v1/account/export")
                .expectBody()
                .jsonPath("$.measured.length()")
                .isEqualTo(4);
    }

    @Test
    void takesBeaconsOfOnesOwnPlaysOnly() {
        var stream = watch(0, 45);
        var sample = Map.of("rendition", "v480", "playedMs", 1, "rebufferMs", 0, "rebuffers", 0, "failures", 0);
        var beacon = Map.of("sessionId", stream.id().toString(), "number", 0, "edge", "a", "samples", List.of(sample));

        as(creatorToken, HttpMethod.POST, "/api/v1/beacons", beacon)
                .expectStatus()
                .isNotFound();
        postAs(
                        "/api/v1/beacons",
                        Map.of(
                                "sessionId",
                                stream.id().toString(),
                                "number",
                                0,
                                "edge",
                                "<b>",
                                "samples",
                                List.of(sample)))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void sumsThePlatformByDay() {
        watch(0, 45);
        roll();

        var days = text(login(ADMIN), PLATFORM + "/days.csv?from=" + today() + "&to=" + today());

        assertThat(days).startsWith("day,members,views,credited_seconds,revenue,paid\r\n" + today() + ",");
        assertThat(days.lines()).hasSize(2);
    }

    @Test
    @Timeout(60)
    void tellsAdministratorsHowManyWatchWhenThatChanges() throws Exception {
        redis.delete(RedisKeys.LIVE_VIEWERS.of("all"));
        var request = HttpRequest.newBuilder(URI.create(base() + PLATFORM + "/live"))
                .header("Authorization", "Bearer " + login(ADMIN))
                .build();
        try (var client = HttpClient.newHttpClient();
                var lines = client.send(request, BodyHandlers.ofLines()).body()) {
            var events = lines.iterator();
            awaitViewers(events, 0);
            var membership = mine(STANDARD);
            var one = start(membership);
            var other = start(membership);
            beat(one, 1, 0, 1_000);
            beat(one, 2, 1_000, 2_000);
            beat(other, 1, 2_000, 3_000);
            awaitViewers(events, 2);

            end(one, 3);
            awaitViewers(events, 1);

            // Whoever says nothing any more has left.
            clock.advance(Duration.ofSeconds(91));
            awaitViewers(events, 0);
            client.shutdownNow();
        }
    }

    /** Reads events until one tells so many. */
    private static void awaitViewers(Iterator<String> lines, long viewers) {
        var read = new ArrayList<String>();
        while (!read.contains("data:{\"viewers\":" + viewers + "}")) {
            assertThat(lines.hasNext()).as("the end came after %s", read).isTrue();
            read.add(lines.next());
        }
        assertThat(read).contains("event:viewers");
    }

    private Stream watch(int fromSeconds, int toSeconds) {
        var stream = start(mine(BASIC));
        key(stream, "v480", 0);
        clock.advance(Duration.ofSeconds(toSeconds - fromSeconds));
        tryBeat(stream, "end", 1, fromSeconds * 1000L, toSeconds * 1000L)
                .expectStatus()
                .isOk();
        return stream;
    }

    private void roll() {
        jobs.run("analytics-rollup");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String csv(String path) {
        return text(creatorToken, CREATOR + path);
    }

    private String text(String caller, String path) {
        return getAs(caller, path)
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("Content-Type", type -> assertThat(type).startsWith("text/csv"))
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private String curve() {
        var body = getAs(creatorToken, CREATOR + "/titles/" + film + "/watch-through")
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        assertThat(body.get("durationSeconds")).isEqualTo(600);
        return ((List<?>) body.get("points"))
                .stream()
                        .map(point -> ((Map<?, ?>) point).get("second") + ":" + ((Map<?, ?>) point).get("views"))
                        .collect(java.util.stream.Collectors.joining(" "));
    }
}
