package blockbuster.walrus;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whether an endpoint is worth asking. It opens after failures in a row, for a time that doubles; then one request tries
 * it out while the others still pass it by. Thread-safe behind one lock; times are {@link System#nanoTime} values.
 */
final class Circuit {

    private static final int FAILURES = 3;
    private static final Duration FIRST_BREAK = Duration.ofSeconds(1);
    private static final Duration LONGEST_BREAK = Duration.ofMinutes(1);
    private static final Duration BREAK_FOR_WRONG_CONTENT = Duration.ofMinutes(5);

    private final ReentrantLock lock = new ReentrantLock();
    private int failures;
    private Duration pause = Duration.ZERO;
    private long opensAtNanos;
    private boolean held;
    private long heldUntilNanos;

    /** How long the endpoint should still be left alone; zero if it may be asked. */
    Duration remaining(long now) {
        lock.lock();
        try {
            Duration left = Duration.ofNanos(opensAtNanos - now);
            return pause.isZero() || left.isNegative() ? Duration.ZERO : left;
        } finally {
            lock.unlock();
        }
    }

    /** A request starts: if it is the one that tries the endpoint out, no other should do so. */
    void starts(long now) {
        lock.lock();
        try {
            if (!pause.isZero() && now - opensAtNanos >= 0) {
                opensAtNanos = now + pause.toNanos();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether the endpoint is back. One that delivered wrong bytes stays aside however well it answers. */
    boolean succeeded(long now) {
        lock.lock();
        try {
            if (held && now - heldUntilNanos < 0) {
                return false;
            }
            held = false;
            boolean wasOpen = !pause.isZero();
            failures = 0;
            pause = Duration.ZERO;
            return wasOpen;
        } finally {
            lock.unlock();
        }
    }

    /** Returns for how long the endpoint is set aside, if this failure was one too many. */
    Optional<Duration> failed(long now) {
        lock.lock();
        try {
            failures++;
            if (failures < FAILURES && pause.isZero()) {
                return Optional.empty();
            }
            return Optional.of(open(now, pause.isZero() ? FIRST_BREAK : shorter(pause.multipliedBy(2), LONGEST_BREAK)));
        } finally {
            lock.unlock();
        }
    }

    /** Sets the endpoint aside at once. */
    Duration wrongContent(long now) {
        lock.lock();
        try {
            held = true;
            heldUntilNanos = now + BREAK_FOR_WRONG_CONTENT.toNanos();
            return open(now, BREAK_FOR_WRONG_CONTENT);
        } finally {
            lock.unlock();
        }
    }

    private Duration open(long now, Duration time) {
        pause = pause.compareTo(time) > 0 ? pause : time;
        opensAtNanos = now + pause.toNanos();
        return pause;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
