package blockbuster.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import blockbuster.server.ServerTest;
import blockbuster.server.chain.ChainEvent;
import blockbuster.server.chain.ContentApproved;
import blockbuster.server.chain.ContentRated;
import blockbuster.server.chain.ContentRejected;
import blockbuster.server.chain.ContentSubmitted;
import blockbuster.server.chain.ContentTakenDown;
import blockbuster.server.chain.EventPosition;
import blockbuster.server.chain.StreamsRecorded;
import blockbuster.server.chain.UploaderRegistered;
import blockbuster.sui.SuiAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

class ContentTest extends ServerTest {

    private static final EventPosition SOMEWHERE = new EventPosition(1, "digest", 0, Instant.EPOCH);
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final SuiAddress CREATOR = SuiAddress.ofSmall(0xc1);

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private ContentLeases leases;

    @Autowired
    private ContentReleases releases;

    @Autowired
    private TransactionTemplate transactions;

    private final String genre = unique();

    @Test
    void showsATitleOnceItIsApproved() {
        var id = submit("The Hidden Fortress", 8_000_000);
        http.get().uri("/api/v1/contents/" + id).exchange().expectStatus().isNotFound();

        approve(id, START);

        http.get()
                .uri("/api/v1/contents/" + id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("The Hidden Fortress")
                .jsonPath("$.status")
                .isEqualTo("approved")
                .jsonPath("$.publishedAt")
                .isEqualTo("2026-03-01T10:00:00Z");
    }

    @Test
    void marksATitleWhoseStorageHasEnded() {
        var id = approved("Forgotten", START);
        leases.mark(id, clock.instant().plusSeconds(60));
        expired(id, false);

        clock.advance(Duration.ofSeconds(60));

        expired(id, true);
        assertThat(page("", null).toString()).contains("expired=true");
    }

    private void expired(SuiAddress id, boolean expected) {
        http.get()
                .uri("/api/v1/contents/" + id)
                .exchange()
                .expectBody()
                .jsonPath("$.expired")
                .isEqualTo(expected);
    }

    @Test
    void saysWhichWidthsAPosterComesIn() {
        var id = approved("Wide", START);

        http.get()
                .uri("/api/v1/contents/" + id + "/poster?width=5000")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("A poster comes in the widths [320, 480, 640], and without any in the width that it has.");
    }

    @Test
    void takesATitleOffTheShelfAtOnceAlthoughItWasCached() {
        var id = approved("Gone", START);
        http.get().uri("/api/v1/contents/" + id).exchange().expectStatus().isOk();

        happened(new ContentTakenDown(SOMEWHERE, id, CREATOR, "rights", START));

        http.get().uri("/api/v1/contents/" + id).exchange().expectStatus().isNotFound();
        assertThat(titles("")).isEmpty();
    }

    @Test
    void showsCreatorsTheirTitlesWithTheReasonOfARefusal() {
        var creator = wallet();
        var id = randomId();
        happened(submitted(id, creator.address(), "Mine", 1000));
        happened(new blockbuster.server.chain.ContentRejected(SOMEWHERE, id, CREATOR, "no sound", START));

        http.get()
                .uri("/api/v1/contents/" + id)
                .header("Authorization", "Bearer " + login(creator))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("rejected")
                .jsonPath("$.reason")
                .isEqualTo("no sound");
    }

    @Test
    void countsPlaysAndRatingsAsTheChainDoes() {
        var id = approved("Counted", START);
        happened(new UploaderRegistered(SOMEWHERE, SuiAddress.ofSmall(5), CREATOR, "Akira", START));
        happened(new StreamsRecorded(SOMEWHERE, id, 2, 100, 12, 3400));
        happened(new ContentRated(SOMEWHERE, id, SuiAddress.ofSmall(9), 4, 0, 9, 2));

        http.get()
                .uri("/api/v1/contents/" + id)
                .exchange()
                .expectBody()
                .jsonPath("$.plays")
                .isEqualTo(12)
                .jsonPath("$.creditedSeconds")
                .isEqualTo(3400)
                .jsonPath("$.rating.average")
                .isEqualTo(4.5)
                .jsonPath("$.uploader.name")
                .isEqualTo("Akira");
    }

    @Test
    void endsInTheSameRowsWhenTheChainIsReplayed() {
        var id = randomId();
        var history = List.<ChainEvent>of(
                submitted(id, CREATOR, "Again", 1000),
                new ContentApproved(SOMEWHERE, id, CREATOR, START),
                new StreamsRecorded(SOMEWHERE, id, 1, 10, 1, 10));

        history.forEach(this::happened);
        history.forEach(this::happened);

        http.get()
                .uri("/api/v1/contents/" + id)
                .exchange()
                .expectBody()
                .jsonPath("$.plays")
                .isEqualTo(1);
        assertThat(titles("")).containsExactly("Again");
    }

    @Test
    void sortsTheShelf() {
        var old = approved("Beta", START, 3_000);
        approved("alpha", START.plusSeconds(1), 1_000);
        approved("Gamma", START.plusSeconds(2), 2_000);
        happened(new StreamsRecorded(SOMEWHERE, old, 5, 5, 5, 5));

        assertThat(titles("")).containsExactly("Gamma", "alpha", "Beta");
        assertThat(titles("&sort=title")).containsExactly("alpha", "Beta", "Gamma");
        assertThat(titles("&sort=longest")).containsExactly("Beta", "Gamma", "alpha");
        assertThat(titles("&sort=popular")).first().isEqualTo("Beta");
    }

    @Test
    void pagesNeitherRepeatNorSkipWhileTitlesAreAdded() {
        for (int i = 0; i < 5; i++) {
            approved("Old " + i, START.plusSeconds(i));
        }
        var first = page("&limit=2", null);
        approved("New", START.plusSeconds(100));

        var seen = new ArrayList<>(titles(first));
        for (var page = first; page.get("nextCursor") != null; ) {
            page = page("&limit=2", page.get("nextCursor").toString());
            seen.addAll(titles(page));
        }

        assertThat(seen).containsExactly("Old 4", "Old 3", "Old 2", "Old 1", "Old 0");
    }

    @Test
    void findsByWordsAndDespiteTypos() {
        approved("Blade Runner", START);
        approved("Big Buck Bunny", START);

        assertThat(titles("&q=runner")).containsExactly("Blade Runner");
        assertThat(titles("&q=bladde runer")).containsExactly("Blade Runner");
        assertThat(titles("&q=a description")).hasSize(2);
        assertThat(titles("&q=zzzz")).isEmpty();
    }

    @Test
    void searchesWithoutMindingAccentsOrCase() {
        approved("Le Fabuleux Destin d'Amélie Poulain", START);
        approved("Ödipussi", START);

        assertThat(titles("&q=AMELIE")).containsExactly("Le Fabuleux Destin d'Amélie Poulain");
        assertThat(titles("&q=amélie")).containsExactly("Le Fabuleux Destin d'Amélie Poulain");
        assertThat(titles("&q=Odip")).containsExactly("Ödipussi");
    }

    @Test
    void narrowsTheShelfByYearLengthAndLanguage() {
        var metropolis = approved("Metropolis", START, 153 * 60_000);
        releases.mark(metropolis, 1927);
        approved("Short", START, 39 * 60_000);
        approved("Medium", START, 40 * 60_000);

        assertThat(titles("&year=1927")).containsExactly("Metropolis");
        assertThat(titles("&length=long")).containsExactly("Metropolis");
        assertThat(titles("&length=medium")).containsExactly("Medium");
        assertThat(titles("&length=short")).containsExactly("Short");
        assertThat(titles("&language=EN")).hasSize(3);
        assertThat(titles("&language=de")).isEmpty();
        assertThat(page("&year=1927", null).toString()).contains("year=1927");
    }

    @Test
    void countsWhatElseCouldBeChosen() {
        releases.mark(approved("One", START, 3_600_000), 1999);
        releases.mark(approved("Two", START, 60_000), 2001);
        submit("Not on the shelf", 60_000);

        var body = http.get()
                .uri("/api/v1/contents/facets?genre=" + genre + "&year=1999")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();

        body.jsonPath("$.years[*].value")
                .value(years -> assertThat(years).isEqualTo(List.of("2001", "1999")))
                .jsonPath("$.lengths.length()")
                .isEqualTo(1)
                .jsonPath("$.lengths[0].value")
                .isEqualTo("medium")
                .jsonPath("$.lengths[0].titles")
                .isEqualTo(1)
                .jsonPath("$.languages[0].value")
                .isEqualTo("en")
                .jsonPath("$.genres[?(@.value == '" + genre + "')].titles")
                .isEqualTo(1);
    }

    @Test
    void sortsByRatingWithoutLettingASingleVoteLead() {
        var loved = approved("Loved by many", START);
        var once = approved("Five stars once", START);
        approved("Not rated", START);
        var bad = approved("Bad", START);
        happened(new ContentRated(SOMEWHERE, loved, SuiAddress.ofSmall(9), 5, 0, 94, 20));
        happened(new ContentRated(SOMEWHERE, once, SuiAddress.ofSmall(9), 5, 0, 5, 1));
        happened(new ContentRated(SOMEWHERE, bad, SuiAddress.ofSmall(9), 1, 0, 1, 1));

        assertThat(titles("&sort=rating")).containsExactly("Loved by many", "Five stars once", "Not rated", "Bad");
    }

    @Test
    void pagesThroughEveryOrderWithoutRepeatingOrSkipping() {
        for (int i = 0; i < 7; i++) {
            // Equal in twos, so that pages must break ties.
            var id = approved("Tie " + i / 2, START.plusSeconds(i / 2), 1000L * (i / 2));
            happened(new StreamsRecorded(SOMEWHERE, id, 1, 1, i / 2, 1));
            happened(new ContentRated(SOMEWHERE, id, SuiAddress.ofSmall(9), 4, 0, 4L * (i / 2), i / 2));
        }
        for (var sort : List.of("newest", "popular", "rating", "title", "longest", "relevance&q=tie")) {
            var seen = new ArrayList<String>();
            for (String cursor = null; seen.isEmpty() || cursor != null; ) {
                var page = page("&limit=2&sort=" + sort, cursor);
                seen.addAll(ids(page));
                cursor = (String) page.get("nextCursor");
            }
            assertThat(seen).as(sort).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    void refusesForeignCursorsAndUnknownOrders() {
        for (var bad : List.of(
                "cursor=abc",
                "sort=random",
                "limit=0",
                "sort=relevance",
                "length=endless",
                "year=old",
                "q=" + "x".repeat(201))) {
            http.get()
                    .uri("/api/v1/contents?" + bad)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("/problems/invalid-request");
        }
    }

    @Test
    void showsTheQueueToModeratorsOnly() {
        var moderator = wallet();
        var id = submit("Waiting", 1000);
        http.get()
                .uri("/api/v1/moderation/queue")
                .header("Authorization", "Bearer " + login(wallet()))
                .exchange()
                .expectStatus()
                .isForbidden();

        chain.appoint(moderator.address());

        http.get()
                .uri("/api/v1/moderation/queue?limit=100")
                .header("Authorization", "Bearer " + login(moderator))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(body -> assertThat(body).contains(id.toString()));
    }

    @Test
    void logsDecisionsForModerators() {
        var moderator = wallet();
        chain.appoint(moderator.address());
        var first = approved("First", Instant.parse("2090-01-01T00:00:00Z"));
        var second = submit("Second", 1000);
        var rejection =
                new ContentRejected(SOMEWHERE, second, CREATOR, "Too loud.", Instant.parse("2090-01-02T00:00:00Z"));
        happened(rejection);
        happened(rejection);
        var takeDown =
                new ContentTakenDown(SOMEWHERE, first, CREATOR, "Claimed.", Instant.parse("2090-01-03T00:00:00Z"));
        happened(takeDown);

        var page = decisions(login(moderator));

        assertThat(page)
                .extracting(decision -> decision.get("title"), decision -> decision.get("decision"))
                .startsWith(tuple("First", "taken_down"), tuple("Second", "rejected"), tuple("First", "approved"));
        assertThat(page.getFirst())
                .containsEntry("reason", "Claimed.")
                .containsEntry("moderator", CREATOR.toString())
                .containsEntry("transaction", SOMEWHERE.transaction());
        http.get()
                .uri("/api/v1/moderation/decisions")
                .header("Authorization", "Bearer " + login(wallet()))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private SuiAddress approved(String title, Instant at) {
        return approved(title, at, 1000);
    }

    private SuiAddress approved(String title, Instant at, long durationMs) {
        var id = submit(title, durationMs);
        approve(id, at);
        return id;
    }

    private SuiAddress submit(String title, long durationMs) {
        var id = randomId();
        happened(submitted(id, CREATOR, title, durationMs));
        return id;
    }

    private void approve(SuiAddress id, Instant at) {
        happened(new ContentApproved(SOMEWHERE, id, CREATOR, at));
    }

    private ContentSubmitted submitted(SuiAddress id, SuiAddress uploader, String title, long durationMs) {
        return new ContentSubmitted(
                SOMEWHERE,
                id,
                uploader,
                title,
                "A description.",
                genre,
                "en",
                durationMs,
                List.of("blob"),
                "poster",
                "00",
                START);
    }

    private static SuiAddress randomId() {
        var bytes = new byte[SuiAddress.LENGTH];
        new SecureRandom().nextBytes(bytes);
        return SuiAddress.of(bytes);
    }

    private void happened(ChainEvent event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
    }

    private List<String> titles(String params) {
        return titles(page(params, null));
    }

    private static List<String> titles(Map<?, ?> page) {
        return values(page, "title");
    }

    private static List<String> ids(Map<?, ?> page) {
        return values(page, "id");
    }

    private static List<String> values(Map<?, ?> page, String name) {
        return ((List<?>) page.get("items"))
                .stream().map(item -> ((Map<?, ?>) item).get(name).toString()).toList();
    }

    private record Decisions(
            List<Map<String, Object>> items, @Nullable String nextCursor) {}

    private List<Map<String, Object>> decisions(String token) {
        return http.get()
                .uri("/api/v1/moderation/decisions?limit=3")
                .header("Authorization", "Bearer " + token)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Decisions.class)
                .returnResult()
                .getResponseBody()
                .items();
    }

    private Map<?, ?> page(String params, @Nullable String cursor) {
        return http.get()
                .uri("/api/v1/contents?genre=" + genre + params + (cursor == null ? "" : "&cursor=" + cursor))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }
}
