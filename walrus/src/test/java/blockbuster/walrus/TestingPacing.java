package blockbuster.walrus;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when the client pauses or a test says so. */
final class TestingPacing implements Pacing {

    record Timer(Duration delay, CompletableFuture<Void> rings) {}

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final List<Timer> timers = new CopyOnWriteArrayList<>();

    List<Duration> pauses() {
        return pauses;
    }

    List<Timer> timers() {
        return timers;
    }

    Duration elapsed() {
        return Duration.ofNanos(nanos.get());
    }

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public double random() {
        return 1;
    }

    @Override
    public void pause(Duration pause) {
        pauses.add(pause);
        pass(pause);
    }

    @Override
    public CompletableFuture<Void> after(Duration delay) {
        Timer timer = new Timer(delay, new CompletableFuture<>());
        timers.add(timer);
        return timer.rings();
    }
}
