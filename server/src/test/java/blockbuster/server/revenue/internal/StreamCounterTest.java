package blockbuster.server.revenue.internal;

import static blockbuster.server.revenue.split.Addresses.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.server.TestDatabase;
import blockbuster.server.TestingClock;
import blockbuster.server.chain.ChainUnavailableException;
import blockbuster.server.chain.MemoryChain;
import blockbuster.server.chain.StreamCount;
import blockbuster.server.stream.StreamFinished;
import blockbuster.server.stream.StreamSettled;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Plays are counted on chain, over a real PostgreSQL. */
class StreamCounterTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");

    private final TestDatabase database = TestDatabase.with("revenue");
    private final MemoryChain chain = new MemoryChain(Clock.fixed(MONDAY, ZoneOffset.UTC));
    private final SettledSessions sessions = new SettledSessions(database.jdbc());
    private final Plays plays = new Plays(database.jdbc());
    private final SettlementListener listener = new SettlementListener(sessions, plays);
    private final StreamCounter counter =
            new StreamCounter(new Counts(database.jdbc(), new TestingClock()), plays, chain, database.transactions());

    @Test
    void countsEachPlayOnceOnChain() {
        var revived = UUID.randomUUID();
        settle(revived, 20);
        counter.count();
        assertThat(chain.recorded()).isEmpty();
        settle(revived, 50);
        finish(revived, 70);
        finish(revived, 70);
        finish(UUID.randomUUID(), 300);
        finish(UUID.randomUUID(), 0);

        counter.count();
        counter.count();

        assertThat(chain.recorded()).containsExactly(new StreamCount(address(0xc0), 2, 370));
        assertThat(sessions.waiting(MONDAY.plusSeconds(61))).isTrue();
    }

    @Test
    void countsEachPlayOnceWhenTheChainsAnswerIsLost() {
        var id = UUID.randomUUID();
        finish(id, 70);
        chain.loseAnswerOf("");
        assertThatThrownBy(counter::count).isInstanceOf(ChainUnavailableException.class);
        finish(UUID.randomUUID(), 5);

        counter.count();

        assertThat(chain.recorded())
                .containsExactly(new StreamCount(address(0xc0), 1, 70), new StreamCount(address(0xc0), 1, 5));
    }

    private void settle(UUID session, long seconds) {
        listener.on(new StreamSettled(
                UUID.randomUUID(),
                session,
                address(0xc0),
                address(0xa),
                address(0x3e),
                address(0x3f),
                seconds,
                600_000,
                10_000,
                MONDAY.plusSeconds(60),
                Optional.empty()));
    }

    private void finish(UUID session, long seconds) {
        listener.on(new StreamFinished(session, address(0xc0), seconds, MONDAY.plusSeconds(60)));
    }
}
