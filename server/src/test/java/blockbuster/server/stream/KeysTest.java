package blockbuster.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.media.TitleKeys;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeysTest extends ViewerTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Releases releases;

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

        releases.write();

        assertThat(jdbc.sql("select film_window from stream_release where session_id = ? order by 1")
                        .param(stream.id())
                        .query(Integer.class)
                        .list())
                .containsExactly(0, 2);
    }
}
