package blockbuster.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What counts as watched. */
class HeartbeatsTest extends ViewerTest {

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
}
