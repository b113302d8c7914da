package blockbuster.server.web;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells by server-sent events what something is, and again whenever it has changed. */
public final class ChangeEvents {

    private static final Logger log = LoggerFactory.getLogger(ChangeEvents.class);
    private static final Duration LONGEST = Duration.ofHours(4);

    /** Proxies cut silent connections after about a minute. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private ChangeEvents() {}

    /**
     * Follows something for one listener, on a virtual thread of its own.
     *
     * @param name of the events
     * @param every how often to look
     * @param look a quick question that any server can answer
     * @param last says of what was told that nothing more will come
     */
    public static <T> SseEmitter follow(String name, Duration every, Supplier<T> look, Predicate<T> last) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var follower =
                Thread.ofVirtual().name("events-" + name).unstarted(() -> follow(emitter, name, every, look, last));
        emitter.onCompletion(follower::interrupt);
        emitter.onTimeout(follower::interrupt);
        follower.start();
        return emitter;
    }

    private static <T> void follow(
            SseEmitter emitter, String name, Duration every, Supplier<T> look, Predicate<T> last) {
        try {
            tell(emitter, name, every, look, last);
            emitter.complete();
        } catch (IOException | InterruptedException gone) {
            log.atDebug().addKeyValue("events", name).log("listener.left");
        } catch (RuntimeException e) {
            emitter.completeWithError(e);
        }
    }

    private static <T> void tell(SseEmitter emitter, String name, Duration every, Supplier<T> look, Predicate<T> last)
            throws IOException, InterruptedException {
        long looksPerComment = Math.max(1, LONGEST_SILENCE.dividedBy(every));
        @Nullable T told = null;
        for (long silent = 1; ; silent++) {
            var now = look.get();
            if (!now.equals(told)) {
                emitter.send(SseEmitter.event().name(name).data(now));
                told = now;
            } else if (silent % looksPerComment == 0) {
                emitter.send(SseEmitter.event().comment("still here"));
            }
            if (last.test(now)) {
                return;
            }
            Thread.sleep(every);
        }
    }
}
