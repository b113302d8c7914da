package blockbuster.server.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.server.settings.StreamSettings;
import blockbuster.server.web.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a session costs that is known already, and that servers agree although each has a memory of its own. */
class WarmSessionTest extends ViewerTest {

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Scripts scripts;

    @Autowired
    private StreamSettings settings;

    @Autowired
    private StreamSessions sessions;

    @Autowired
    private StreamSlots slots;

    @Autowired
    private StreamTokens tokens;

    @Autowired
    private Releases releases;

    @Test
    void asksTheDatabaseNothing() {
        var stream = start(mine(BASIC));
        play(stream);
        releases.write();

        assertThat(leastConnectionsOf(() -> play(stream))).isZero();
    }

    @Test
    void asksTheDatabaseNothingForAPreview() {
        film = titles.submit(viewer.address());
        var stream = preview();
        play(stream);
        releases.write();

        assertThat(leastConnectionsOf(() -> play(stream))).isZero();
    }

    @Test
    @Timeout(60)
    void givesTheKeyOfANewWindowWhileTheDatabaseIsBusyWithTheSession() {
        var stream = start(mine(BASIC));
        play(stream);

        transactions.executeWithoutResult(status -> {
            sessions.lock(stream.id());
            key(stream, "v480", 1);
        });

        releases.write();
        assertThat(recorded(stream)).isEqualTo(2);
    }

    @Test
    void pacesOneSessionOnTwoServersTogether() {
        var stream = start(mine(BASIC));
        var session = sessions.find(stream.id()).orElseThrow();
        var other = otherPacer();
        key(stream, "v480", 0);
        key(stream, "v480", 1);

        assertThat(other.take(session, 0, true)).isZero();
        assertThat(other.take(session, 2, true)).isZero();
        assertThat(other.take(session, 3, true)).isZero();

        assertThat(other.take(session, 4, true)).isEqualTo(Duration.ofSeconds(30));
        paced(stream, 4, 30);
    }

    @Test
    void creditsWhatAKilledServerReleasedAndDidNotWrite() {
        var stream = start(mine(BASIC));
        otherPacer().take(sessions.find(stream.id()).orElseThrow(), 0, true);
        clock.advance(Duration.ofSeconds(30));

        assertThat(beat(stream, 1, 0, 30_000)).isEqualTo(30);

        releases.write();
        assertThat(recorded(stream)).isEqualTo(1);
    }

    @Test
    void endsOnOtherServersWithinSeconds() {
        var stream = start(mine(BASIC));
        var other = new PlaybackGate(tokens, sessions, slots, new LiveSessions(clock), transactions, clock);
        other.enter(stream.id(), stream.token());
        end(stream, 1);
        refused(get(stream.manifest()), 410, "stream-ended");
        other.enter(stream.id(), stream.token());

        clock.advance(LiveSessions.BELIEVED);

        assertThatThrownBy(() -> other.enter(stream.id(), stream.token()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo("stream-ended"));
    }

    private KeyPacer otherPacer() {
        return new KeyPacer(scripts, redis, new Releases(jdbc, clock), sessions, transactions, settings, clock);
    }

    private void play(Stream stream) {
        text(stream.manifest());
        text(stream.at("v480.m3u8"));
        key(stream, "v480", 0);
        bytes(stream.at("keys/a0/all.key"));
    }

    /** Of several times, since the application's own tasks take connections too, now and then. */
    private long leastConnectionsOf(Runnable requests) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long before = connectionsTaken();
            requests.run();
            least = Math.min(least, connectionsTaken() - before);
        }
        return least;
    }

    private long connectionsTaken() {
        return metrics.get("hikaricp.connections.acquire").timer().count();
    }

    private long recorded(Stream stream) {
        return jdbc.sql("select count(*) from stream_release where session_id = ?")
                .param(stream.id())
                .query(Long.class)
                .single();
    }
}
