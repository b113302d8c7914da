package blockbuster.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.sui.SuiAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a viewer sees and decides of their own account, with plays that are really under way. */
class AccountTest extends ViewerTest {

    private static final String ACCOUNT = "/api/v1/account";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void listsLoginsAndStreamsWithTheirDevices() {
        var stream = start(mine(BASIC));

        var open = body("/sessions");

        var login = one(open, "logins");
        assertThat(login).containsEntry("id", open.get("currentLoginId")).containsEntry("device", "Java client");
        assertThat(one(open, "streams"))
                .containsEntry("sessionId", stream.id().toString())
                .containsEntry("device", "Java client")
                .containsEntry("title", "Film");
    }

    @Test
    void signsOneLoginOut() {
        var other = login(viewer);
        var otherId = body(other, "/sessions").get("currentLoginId");

        as(token, HttpMethod.DELETE, ACCOUNT + "/sessions/" + otherId)
                .expectStatus()
                .isNoContent();

        getAs(other, "/api/v1/auth/me").expectStatus().isUnauthorized();
        getAs(token, "/api/v1/auth/me").expectStatus().isOk();
        as(
                        login(wallet()),
                        HttpMethod.DELETE,
                        ACCOUNT + "/sessions/" + body("/sessions").get("currentLoginId"))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void signsOutEverywhereAndEndsAllStreams() {
        var other = login(viewer);
        var stream = start(mine(BASIC));

        as(token, HttpMethod.DELETE, ACCOUNT + "/sessions").expectStatus().isNoContent();

        getAs(other, "/api/v1/auth/me").expectStatus().isUnauthorized();
        getAs(token, "/api/v1/auth/me").expectStatus().isUnauthorized();
        refused(get(stream.manifest()), 410, "stream-ended");
    }

    @Test
    void namesTheStreamsThatTakeAllSlotsSoThatOneCanBeEnded() {
        var membership = mine(BASIC);
        var stream = start(membership);

        tryStart(membership)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/too-many-streams")
                .jsonPath("$.streams[0].sessionId")
                .isEqualTo(stream.id().toString())
                .jsonPath("$.streams[0].device")
                .isEqualTo("Java client");
        as(login(wallet()), HttpMethod.DELETE, ACCOUNT + "/streams/" + stream.id())
                .expectStatus()
                .isNotFound();
        as(token, HttpMethod.DELETE, ACCOUNT + "/streams/" + stream.id())
                .expectStatus()
                .isNoContent();

        start(membership);
    }

    @Test
    void exportsWhatIsKept() {
        watched(mine(BASIC));

        var export = body("/export");

        assertThat(export).containsEntry("address", viewer.address().toString());
        assertThat(one(export, "plays"))
                .containsEntry("contentId", film.toString())
                .containsEntry("creditedSeconds", 45);
        assertThat(one(export, "watched")).containsEntry("creditedSeconds", 45);
        assertThat(one(export, "history")).containsEntry("positionMs", 45_000);
        assertThat(one(export, "preferences")).containsEntry("recommendations", true);
        assertThat(one(export, "logins")).containsKey("expiresAt");
        assertThat(export.get("recommendedFrom")).isEqualTo(List.of(film.toString()));
    }

    @Test
    void erasesThePersonAndKeepsWhatPayoutsRestOn() {
        var membership = mine(STANDARD);
        watched(membership);
        // One that is still under way when its viewer is erased.
        var running = start(membership);
        key(running, "v480", 0);
        clock.advance(Duration.ofSeconds(20));
        beat(running, 1, 0, 20_000);
        var paid = paidSeconds(membership);

        as(token, HttpMethod.DELETE, ACCOUNT).expectStatus().isBadRequest();
        getAs(token, "/api/v1/auth/me").expectStatus().isOk();
        as(token, HttpMethod.DELETE, ACCOUNT + "?confirm=" + viewer.address())
                .expectStatus()
                .isNoContent();

        getAs(token, "/api/v1/auth/me").expectStatus().isUnauthorized();
        assertThat(paid).isEqualTo(45);
        assertThat(paidSeconds(membership)).isEqualTo(65);
        for (var place : Map.of(
                        "stream_session", "viewer",
                        "viewing_position", "viewer",
                        "viewing_settled", "viewer",
                        "recommendation_watch", "viewer",
                        "auth_session", "address")
                .entrySet()) {
            assertThat(rowsOf(place.getKey(), place.getValue()))
                    .as(place.getKey())
                    .isZero();
        }
        token = login(viewer);
        assertThat(body("/export").get("plays")).isEqualTo(List.of());
    }

    private void watched(SuiAddress membership) {
        var stream = start(membership);
        key(stream, "v480", 0);
        clock.advance(Duration.ofSeconds(45));
        end(stream, 1);
    }

    private long paidSeconds(SuiAddress membership) {
        return jdbc.sql("select coalesce(sum(credited_seconds), 0) from revenue_session where membership_id = ?")
                .param(membership.toString())
                .query(Long.class)
                .single();
    }

    private long rowsOf(String table, String column) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = ?")
                .param(viewer.address().toString())
                .query(Long.class)
                .single();
    }

    private Map<String, Object> body(String path) {
        return body(token, path);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> body(String caller, String path) {
        return getAs(caller, ACCOUNT + path)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> one(Map<String, Object> body, String list) {
        assertThat((List<?>) body.get(list)).as(list).hasSize(1);
        return (Map<String, Object>) ((List<?>) body.get(list)).getFirst();
    }
}
