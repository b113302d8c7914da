package blockbuster.server.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.ServerTest;
import blockbuster.server.TestingCatalogue;
import blockbuster.server.TestingCatalogue.Film;
import blockbuster.server.chain.ContentRated;
import blockbuster.server.chain.ContentTakenDown;
import blockbuster.server.chain.StreamsRecorded;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Every test has a genre, creators and members of its own: the database is shared. */
class RecommendationTest extends ServerTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final String genre = unique();
    private final Ed25519KeyPair viewer = wallet();
    private final SuiAddress membership = TestingCatalogue.randomId();

    @Test
    void recommendsWhatMembersWatchedTogether() {
        var seen = publish("Seen");
        var liked = publish("Alike", unique());
        publish("Elsewhere", unique());
        for (int i = 0; i < 3; i++) {
            watchedBy(TestingCatalogue.randomId(), seen, liked);
        }
        watchedBy(membership, seen);

        var first = forViewer().getFirst();

        assertThat(id(first)).isEqualTo(liked.toString());
        assertThat(first).containsEntry("reason", "watched_together");
        assertThat(first.get("because")).isEqualTo(Map.of("contentId", seen.toString(), "title", "Seen"));
    }

    @Test
    void tellsNotWhatASingleMemberWatched() {
        var seen = publish("Seen");
        var secret = publish("Another's secret", unique());
        watchedBy(TestingCatalogue.randomId(), seen, secret);

        assertThat(similar(seen)).extracting(RecommendationTest::id).doesNotContain(secret.toString());
    }

    @Test
    void recommendsByCreatorStoryAndGenre() {
        var seen = film("Robot dreams", genre, "A lonely robot dreams of leaving the factory by the sea");
        var creator = SuiAddress.parse("0x" + unique());
        var source = catalogue.publish(seen.by(creator));
        var sameCreator =
                catalogue.publish(film("Entirely other", unique(), "qqq").by(creator));
        var sameGenre = catalogue.publish(film("Zzz", genre, "xxx").in("de"));
        var sameStory = catalogue.publish(
                film("Robot dreams again", genre, "A lonely robot dreams of leaving the factory by the sea, twice"));
        catalogue.publish(film("Nothing in common", unique(), "vvv"));

        var like = similar(source);

        assertThat(like)
                .extracting(RecommendationTest::id)
                .containsExactly(sameStory.toString(), sameCreator.toString(), sameGenre.toString());
        assertThat(like)
                .extracting(item -> item.get("reason"))
                .containsExactly("similar_story", "same_creator", "same_genre");
    }

    @Test
    void givesTheSameListForTheSameInputs() {
        var seen = publish("Seen");
        for (int i = 0; i < 10; i++) {
            publish("Twin");
        }
        watchedBy(membership, seen);

        assertThat(forViewer()).isEqualTo(forViewer()).hasSize(12);
        assertThat(similar(seen)).isEqualTo(similar(seen));
    }

    @Test
    void neverRecommendsWhatWasWatchedOrIsOffTheShelf() {
        var seen = publish("Seen");
        var gone = publish("Gone");
        var waiting = catalogue.submit(Film.of("Waiting", genre));
        catalogue.happened(
                new ContentTakenDown(TestingCatalogue.SOMEWHERE, gone, TestingCatalogue.CREATOR, "rights", START));
        watchedBy(membership, seen);

        assertThat(forViewer())
                .extracting(RecommendationTest::id)
                .doesNotContain(seen.toString(), gone.toString(), waiting.toString());
        getAs(login(viewer), "/api/v1/contents/" + waiting + "/similar")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void switchesOffByOneCallForOneselfAndForOthers() {
        var seen = publish("Seen");
        publish("Twin");
        var liked = publish("Alike", unique());
        watchedBy(TestingCatalogue.randomId(), seen, liked);
        watchedBy(membership, seen, liked);
        assertThat(similar(seen)).extracting(RecommendationTest::id).contains(liked.toString());
        var token = login(viewer);

        as(token, HttpMethod.PUT, "/api/v1/account/preferences", Map.of("recommendations", false))
                .expectStatus()
                .isOk();

        assertThat(shelf(token)).containsEntry("personal", false);
        assertThat(similar(seen)).extracting(RecommendationTest::id).doesNotContain(liked.toString());
        getAs(token, "/api/v1/account/preferences")
                .expectBody()
                .jsonPath("$.recommendations")
                .isEqualTo(false);

        as(token, HttpMethod.PUT, "/api/v1/account/preferences", Map.of("recommendations", true));
        assertThat(shelf(token)).containsEntry("personal", true);
    }

    @Test
    void showsStrangersWhatIsPlayedMost() {
        var popular = publish("Popular");
        var rated = publish("Rated");
        long most = 1_000_000_000_000L + clock.instant().getNano();
        catalogue.happened(new StreamsRecorded(TestingCatalogue.SOMEWHERE, popular, 1, 1, most, 1));
        catalogue.happened(new StreamsRecorded(TestingCatalogue.SOMEWHERE, rated, 1, 1, most + 1, 1));
        catalogue.happened(new ContentRated(TestingCatalogue.SOMEWHERE, rated, membership, 5, 0, 13, 3));

        var body = http.get()
                .uri("/api/v1/recommendations?limit=2")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();

        body.jsonPath("$.personal")
                .isEqualTo(false)
                .jsonPath("$.items[0].title.id")
                .isEqualTo(rated.toString())
                .jsonPath("$.items[0].reason")
                .isEqualTo("top_rated")
                .jsonPath("$.items[1].title.id")
                .isEqualTo(popular.toString())
                .jsonPath("$.items[1].reason")
                .isEqualTo("popular");
        reset(popular);
        reset(rated);
    }

    /** Leaves the shared shelf as it was for other tests. */
    private void reset(SuiAddress title) {
        catalogue.happened(
                new ContentTakenDown(TestingCatalogue.SOMEWHERE, title, TestingCatalogue.CREATOR, "test over", START));
    }

    private static Film film(String title, String genre, String description) {
        return Film.of(title, genre).by(TestingCatalogue.randomId()).about(description);
    }

    private SuiAddress publish(String title) {
        return publish(title, genre);
    }

    private SuiAddress publish(String title, String inGenre) {
        return catalogue.publish(Film.of(title, inGenre).by(TestingCatalogue.randomId()));
    }

    private void watchedBy(SuiAddress member, SuiAddress... titles) {
        var who = member.equals(membership) ? viewer.address() : member;
        for (var title : titles) {
            catalogue.watch(who, member, title, 60, START);
        }
    }

    private List<Map<String, Object>> forViewer() {
        return items(shelf(login(viewer)));
    }

    private List<Map<String, Object>> similar(SuiAddress title) {
        return items(shelf(login(viewer), "/api/v1/contents/" + title + "/similar"));
    }

    private Map<String, Object> shelf(String token) {
        return shelf(token, "/api/v1/recommendations");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> shelf(String token, String path) {
        return getAs(token, path)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> shelf) {
        return (List<Map<String, Object>>) shelf.get("items");
    }

    private static String id(Map<String, Object> item) {
        return ((Map<?, ?>) item.get("title")).get("id").toString();
    }
}
