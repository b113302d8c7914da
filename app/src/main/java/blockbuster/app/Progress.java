package blockbuster.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Progress lines for the person at the terminal, each with the seconds its step took. Thread-safe. */
public final class Progress {

    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Runs a step and tells its name and time when it is done. */
    public <T> T step(String name, Callable<T> step) throws Exception {
        var start = System.nanoTime();
        var result = step.call();
        done(name, Duration.ofNanos(System.nanoTime() - start));
        return result;
    }

    /** Tells a finished step. */
    public void done(String name, Duration duration) {
        tell(String.format(Locale.ROOT, "  %-36s %6.1f s", name, duration.toMillis() / 1000.0));
    }

    public synchronized void tell(String line) {
        out.println(line);
        out.flush();
    }
}
