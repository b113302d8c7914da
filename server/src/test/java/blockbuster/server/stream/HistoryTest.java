package blockbuster.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.sui.SuiAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Where viewers left off, as their heartbeats tell. */
class HistoryTest extends ViewerTest {

    private static final String HISTORY = "/api/v1/account/history";

    @Test
    void resumesWhereTheLastHeartbeatWas() {
        var stream = start(mine(BASIC));
        clock.advance(Duration.ofSeconds(60));
        beat(stream, 1, 0, 40_000);
        // A repetition counts nothing.
        beat(stream, 1, 0, 50_000);

        assertThat(entry(film))
                .containsEntry("resumeMs", 40_000)
                .containsEntry("durationMs", 600_000)
                .containsEntry("finished", false);
        assertThat(((Map<?, ?>) entry(film).get("title")).get("title")).isEqualTo("Film");
    }

    @Test
    void beginsAgainWhatWasBarelyBegunOrNearlyFinished() {
        for (var position : List.of(14_999, 570_000)) {
            put(film, position);

            assertThat(entry(film)).containsEntry("positionMs", position).containsEntry("resumeMs", 0);
        }
        assertThat(entry(film)).containsEntry("finished", true);
        put(film, 569_999);
        assertThat(entry(film)).containsEntry("resumeMs", 569_999).containsEntry("finished", false);
        put(film, 999_999_999);
        assertThat(entry(film)).containsEntry("positionMs", 600_000);
    }

    @Test
    void listsTheLastWatchedFirstPageByPage() {
        var first = film;
        var second = titles.publish();
        var third = titles.publish();
        for (var title : List.of(first, second, third)) {
            clock.advance(Duration.ofSeconds(1));
            put(title, 20_000);
        }

        var page = page("?limit=2");
        assertThat(ids(page)).containsExactly(third.toString(), second.toString());
        assertThat(ids(page("?limit=2&cursor=" + page.get("nextCursor")))).containsExactly(first.toString());
    }

    @Test
    void forgetsWhatItsViewerWantsForgotten() {
        var other = titles.publish();
        put(film, 20_000);
        put(other, 20_000);

        as(token, HttpMethod.DELETE, HISTORY + "/" + film).expectStatus().isNoContent();
        getAs(token, HISTORY + "/" + film).expectStatus().isNotFound();
        assertThat(ids(page(""))).containsExactly(other.toString());

        as(token, HttpMethod.DELETE, HISTORY).expectStatus().isNoContent();
        assertThat(ids(page(""))).isEmpty();
    }

    @Test
    void keepsHistoriesApart() {
        put(film, 20_000);

        getAs(login(wallet()), HISTORY + "/" + film).expectStatus().isNotFound();
        http.get().uri(HISTORY).exchange().expectStatus().isUnauthorized();
    }

    private void put(SuiAddress title, long positionMs) {
        as(token, HttpMethod.PUT, HISTORY + "/" + title, Map.of("positionMs", positionMs))
                .expectStatus()
                .isOk();
    }

    private Map<String, Object> entry(SuiAddress title) {
        return body(HISTORY + "/" + title);
    }

    private Map<String, Object> page(String query) {
        return body(HISTORY + query);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> body(String path) {
        return getAs(token, path)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private static List<String> ids(Map<?, ?> page) {
        return ((List<?>) page.get("items"))
                .stream()
                        .map(item -> ((Map<?, ?>) item).get("contentId").toString())
                        .toList();
    }
}
