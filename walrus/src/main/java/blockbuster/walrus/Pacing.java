package blockbuster.walrus;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Time and chance, as the client uses them; replaced in tests, where time passes only when the client waits. */
interface Pacing {

    long nanoTime();

    /** Between 0 and 1. */
    double random();

    void pause(Duration pause) throws InterruptedException;

    /** Completes when the delay is over; cancelling it frees the timer. */
    CompletableFuture<Void> after(Duration delay);

    Pacing SYSTEM = new Pacing() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public double random() {
            return ThreadLocalRandom.current().nextDouble();
        }

        @Override
        public void pause(Duration pause) throws InterruptedException {
            Thread.sleep(pause);
        }

        @Override
        @SuppressWarnings("NullAway") // Void has no other value.
        public CompletableFuture<Void> after(Duration delay) {
            return new CompletableFuture<Void>().completeOnTimeout(null, delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    };
}
