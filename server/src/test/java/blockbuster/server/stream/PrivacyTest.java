package blockbuster.server.stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.TestingVisitors;
import blockbuster.server.privacy.AddressHashes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plants a viewer's network address, uses the platform, and looks for it in everything stored and logged. */
@ExtendWith(OutputCaptureExtension.class)
class PrivacyTest extends ViewerTest {

    private static final String ADDRESS = "198.51.100.217";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestingVisitors visitors;

    @Autowired
    private AddressHashes hashes;

    @Test
    void storesAndLogsNoAddress(CapturedOutput log) {
        http = http.mutate().defaultHeader("X-Forwarded-For", ADDRESS).build();
        usePlatform();

        assertThat(visitors.haveCalledFrom(ADDRESS)).isTrue();
        assertThat(database()).contains(film.toString()).doesNotContain(ADDRESS);
        assertThat(everythingInRedis()).isNotEmpty().doesNotContain(ADDRESS);
        assertThat(log.getAll()).contains("stream.ended").doesNotContain(ADDRESS);
    }

    @Test
    void hashesAnAddressAnewEachDay() {
        var today = hashes.of(ADDRESS);

        assertThat(hashes.of(ADDRESS)).isEqualTo(today).hasSize(22);
        assertThat(hashes.of("198.51.100.218")).isNotEqualTo(today);
        clock.advance(Duration.ofDays(1));
        assertThat(hashes.of(ADDRESS)).isNotEqualTo(today);
    }

    @Test
    void keepsTheDaysKeyNoLongerThanADay() {
        hashes.of(ADDRESS);

        assertThat(redis.keys("privacy:address-key:*"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(redis.getExpire(key)).isBetween(1L, 86_400L));
    }

    private void usePlatform() {
        token = login(viewer, session);
        getAs(token, "/api/v1/contents?q=film").expectStatus().isOk();
        getAs(token, "/api/v1/no-such-thing").expectStatus().isNotFound();
        as(token, HttpMethod.POST, "/api/v1/streams", Map.of("contentId", "nonsense"))
                .expectStatus()
                .is4xxClientError();
        as("forged", HttpMethod.GET, "/api/v1/auth/me").expectStatus().isUnauthorized();
        var stream = start(mine(BASIC));
        text(stream.manifest());
        key(stream, "v480", 0);
        clock.advance(Duration.ofSeconds(45));
        beat(stream, 1, 0, 40_000);
        postAs(
                        "/api/v1/beacons",
                        Map.of(
                                "sessionId",
                                stream.id().toString(),
                                "number",
                                0,
                                "edge",
                                "edge.example",
                                "samples",
                                List.of(Map.of(
                                        "rendition",
                                        "v480",
                                        "playedMs",
                                        40_000,
                                        "rebufferMs",
                                        0,
                                        "rebuffers",
                                        0,
                                        "failures",
                                        0))))
                .expectStatus()
                .isAccepted();
        end(stream, 2);
        getAs(token, "/api/v1/account/sessions").expectStatus().isOk();
    }

    /** Every row of every table, as text. */
    private String database() {
        var tables = jdbc.sql("select quote_ident(tablename) from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list();
        assertThat(tables).contains("stream_session", "notice_message", "scheduled_tasks");
        return tables.stream()
                .flatMap(table -> jdbc.sql("select t::text from " + table + " t").query(String.class).list().stream())
                .collect(Collectors.joining("\n"));
    }

    private String everythingInRedis() {
        return redis.keys("*").stream()
                .map(key -> key + "=" + new String(dump(key), ISO_8859_1))
                .collect(Collectors.joining("\n"));
    }

    private byte[] dump(String key) {
        var value = redis.dump(key);
        return value == null ? new byte[0] : value;
    }
}
