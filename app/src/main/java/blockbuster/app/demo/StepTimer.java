package blockbuster.app.demo;

import blockbuster.app.Progress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Runs the steps of a journey one after the other and remembers how long each took. Used by one thread. */
final class StepTimer {

    private final Progress progress;
    private final Map<String, Long> millis = new LinkedHashMap<>();

    StepTimer(Progress progress) {
        this.progress = progress;
    }

    /**
     * @param name the step's key in the result
     * @param sentence what the person at the terminal reads when it is done
     */
    <T> T step(String name, String sentence, Callable<T> step) throws Exception {
        var start = System.nanoTime();
        var result = step.call();
        var duration = Duration.ofNanos(System.nanoTime() - start);
        millis.put(name, duration.toMillis());
        progress.done(sentence, duration);
        return result;
    }

    void tell(String line) {
        progress.tell(line);
    }

    Map<String, Long> millis() {
        return new LinkedHashMap<>(millis);
    }
}
