package blockbuster.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.stream.Heartbeat.Piece;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What counts as watched, over the API. {@link blockbuster.server.stream.credit.Credit} has the cases of the rule itself. */
class HeartbeatsTest extends ViewerTest {

    private static final long ALL = Titles.FILM_MS / 1000;

    @Autowired
    JdbcClient jdbc;

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
        clock.advance(Duration.ofSeconds(5));
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
        assertThat(beat(stream, 2, 20_000, Titles.FILM_MS)).isEqualTo(20);
        clock.advance(Duration.ofSeconds(1));
        assertThat(credited(tryBeat(stream, "heartbeat", 3, ALL, new Piece(20_000, 240_000, 0, 11_000))))
                .isEqualTo(22);
        clock.advance(Duration.ofHours(1));
        // Four of ten windows were released.
        assertThat(beat(stream, 4, 0, Titles.FILM_MS)).isEqualTo(240);
    }

    @Test
    void creditsWhatALostHeartbeatToldWithTheNext() {
        var stream = start(mine(BASIC));
        key(stream, "v480", 0);
        clock.advance(Duration.ofSeconds(60));

        // The one at 30 s never came.
        assertThat(credited(tryBeat(
                        stream,
                        "heartbeat",
                        2,
                        60,
                        new Piece(0, 30_000, 0, 30_000),
                        new Piece(30_000, 60_000, 30_000, 60_000))))
                .isEqualTo(60);
    }

    @Test
    void creditsALateHeartbeatNothingIfANewerOneCameFirst() {
        var stream = start(mine(BASIC));
        key(stream, "v480", 0);
        clock.advance(Duration.ofSeconds(60));
        assertThat(credited(tryBeat(stream, "heartbeat", 2, 60, new Piece(30_000, 60_000, 30_000, 60_000))))
                .isEqualTo(30);

        assertThat(credited(tryBeat(stream, "heartbeat", 1, 60, new Piece(0, 30_000, 0, 30_000))))
                .isEqualTo(30);
        // Its player had no answer, and tells it again.
        assertThat(credited(tryBeat(stream, "heartbeat", 3, 60, new Piece(0, 30_000, 0, 30_000))))
                .isEqualTo(60);
    }

    @Test
    void creditsParallelStreamsOfAMembershipOneAtATime() {
        var id = mine(STANDARD);
        var one = start(id);
        key(one, "v480", 0);
        var other = start(id);
        key(other, "v480", 0);
        clock.advance(Duration.ofSeconds(30));

        assertThat(beat(one, 1, 0, 30_000)).isEqualTo(30);
        assertThat(beat(other, 1, 0, 30_000)).isZero();
        clock.advance(Duration.ofSeconds(20));
        assertThat(beat(other, 2, 0, 50_000)).isEqualTo(20);
        assertThat(beat(one, 2, 30_000, 50_000)).isEqualTo(30);
    }

    @Test
    void creditsATitleItsLengthADay() {
        var id = mine(BASIC);
        for (long expected : new long[] {600, 0}) {
            var stream = start(id);
            for (int window = 0; window < Titles.WINDOWS; window++) {
                key(stream, "v480", window);
                clock.advance(Duration.ofSeconds(60));
            }
            assertThat(beat(stream, 1, 0, Titles.FILM_MS)).isEqualTo(expected);
            end(stream, 2);
            clock.advance(Duration.ofMinutes(10));
        }

        clock.advance(Duration.ofDays(1));
        token = login(viewer, session);
        var tomorrow = start(id);
        key(tomorrow, "v480", 0);
        clock.advance(Duration.ofSeconds(60));
        assertThat(beat(tomorrow, 1, 0, 60_000)).isEqualTo(60);
    }

    @Test
    void forgetsDaysThatNoStreamCanTouch() {
        var stream = start(mine(BASIC));
        key(stream, "v480", 0);
        clock.advance(Duration.ofSeconds(60));
        end(stream, 1);
        var kept = days(stream);
        clock.advance(Duration.ofDays(2));
        sweeper.sweep();
        assertThat(days(stream)).isEqualTo(kept).isEqualTo(1);

        clock.advance(Duration.ofDays(1));
        sweeper.sweep();

        assertThat(days(stream)).isZero();
    }

    private long days(Stream stream) {
        return jdbc.sql("select count(*) from stream_day where membership_id = ?")
                .param(stream.membership().toString())
                .query(Long.class)
                .single();
    }

    @Test
    void goesOnCountingWhenTheServerWasKilledInTheMiddle(
            @Autowired StreamSessions sessions,
            @Autowired StreamSlots slots,
            @Autowired Proofs proofs,
            @Autowired MemberDays days,
            @Autowired StreamDevices devices,
            @Autowired Settlement settlement,
            @Autowired Scripts scripts,
            @Autowired StringRedisTemplate template,
            @Autowired TransactionTemplate transactions,
            @Autowired blockbuster.server.settings.StreamSettings settings,
            @Autowired ApplicationEventPublisher publisher) {
        var stream = start(mine(BASIC));
        key(stream, "v480", 0);
        clock.advance(Duration.ofSeconds(30));
        assertThat(beat(stream, 1, 0, 30_000)).isEqualTo(30);
        key(stream, "v480", 1);

        // A new server, which remembers nothing, over the same databases.
        var releases = new Releases(jdbc, clock);
        var pacer = new KeyPacer(scripts, template, releases, sessions, transactions, settings, clock);
        var watching = new Watching(
                sessions,
                slots,
                proofs,
                new Crediting(sessions, days, pacer, clock),
                new LiveSessions(clock),
                devices,
                settlement,
                publisher,
                clock);
        clock.advance(Duration.ofSeconds(50));
        var piece = new Piece(30_000, 80_000, 30_000, 80_000);
        var heartbeat = new Heartbeat(2, 80_000, true, 1, List.of(piece), proof(stream, 2, ALL, piece));
        var caller = new blockbuster.server.auth.Caller(viewer.address(), "");
        var counted = transactions.execute(status -> watching.heartbeat(caller, stream.id(), heartbeat));

        assertThat(counted.creditedSeconds()).isEqualTo(80);
    }

    @Test
    void refusesStretchesOutsideTheFilm() {
        var stream = start(mine(BASIC));

        refused(tryBeat(stream, "heartbeat", 1, 0, Titles.FILM_MS + 1001), 400, "invalid-request");
        refused(tryBeat(stream, "heartbeat", 1, 10, 5), 400, "invalid-request");
        refused(tryBeat(stream, "heartbeat", 1, -1, 5), 400, "invalid-request");
        refused(tryBeat(stream, "heartbeat", 1, 0, new Piece(0, 5, 7, Long.MAX_VALUE)), 400, "invalid-request");
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
