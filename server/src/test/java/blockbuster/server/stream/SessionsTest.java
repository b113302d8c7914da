package blockbuster.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How streams fall silent, go on and end. */
class SessionsTest extends ViewerTest {

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
}
