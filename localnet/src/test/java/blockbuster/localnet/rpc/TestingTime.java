package blockbuster.localnet.rpc;

import blockbuster.sui.rpc.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A clock that moves when somebody sleeps, which takes no time. */
final class TestingTime {
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private volatile Runnable whileAsleep = () -> {};

    Timing timing() {
        return new Timing(() -> now, this::sleep, new Random(7));
    }

    List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void whileAsleep(Runnable action) {
        whileAsleep = action;
    }

    private synchronized void sleep(Duration pause) {
        pauses.add(pause);
        pass(pause);
        whileAsleep.run();
    }
}
