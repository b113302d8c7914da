package blockbuster.media.process;

import blockbuster.media.MediaException;
import blockbuster.media.TranscodeCancelledException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs one child to its end on the calling thread. However the call ends (result, deadline, cancellation, interruption,
 * a listener's exception, JVM shutdown), the child and its descendants are gone afterwards.
 */
public final class ChildProcess {

    private static final int KEPT_ERRORS = 50;
    private static final long POLL_MILLIS = 100;

    private final ChildCommand command;
    private final ChildListener listener;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final AtomicLong errorLines = new AtomicLong();
    private final List<String> firstErrors = new ArrayList<>();

    private ChildProcess(ChildCommand command, ChildListener listener) {
        this.command = command;
        this.listener = listener;
    }

    /** Blocks until the child ended; throws {@link TranscodeCancelledException} when cancelled or interrupted. */
    public static ChildOutcome run(ChildCommand command, ChildListener listener) {
        return new ChildProcess(command, listener).run();
    }

    private ChildOutcome run() {
        var child = start();
        LiveChildren.add(child);
        var pumps = List.of(pump(child.getInputStream(), listener::line), pump(child.getErrorStream(), this::error));
        try {
            listener.started(child.toHandle());
            await(child);
            join(pumps);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TranscodeCancelledException();
        } finally {
            LiveChildren.end(child);
        }
        throwFailure();
        return new ChildOutcome(child.exitValue(), errorLines.get(), firstErrors);
    }

    private Process start() {
        var builder = new ProcessBuilder(command.command());
        builder.directory(command.directory().toFile());
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new MediaException("Could not start " + command.command().getFirst() + ".", e);
        }
    }

    private void await(Process child) throws InterruptedException {
        long deadline = System.nanoTime() + command.timeout().toNanos();
        while (!child.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            throwFailure();
            if (listener.cancelled()) {
                throw new TranscodeCancelledException();
            }
            if (System.nanoTime() - deadline > 0) {
                throw new MediaException("The video tool took longer than "
                        + command.timeout().toSeconds() + " s and was stopped. Try again, or upload a smaller file.");
            }
        }
    }

    private Thread pump(InputStream stream, Consumer<String> lines) {
        return Thread.ofVirtual().start(() -> {
            try (stream) {
                new LinePump(lines).drain(stream);
            } catch (IOException e) {
                // The child was ended and its pipe closed under us: its outcome is told by the waiting thread.
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            }
        });
    }

    private void error(String line) {
        if (listener.complains(line) && errorLines.incrementAndGet() <= KEPT_ERRORS) {
            firstErrors.add(line);
        }
    }

    private static void join(List<Thread> pumps) throws InterruptedException {
        for (var pump : pumps) {
            pump.join();
        }
    }

    private void throwFailure() {
        var thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }
}
