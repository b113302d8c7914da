package blockbuster.server.stream;

import blockbuster.media.PackagedRendition;
import blockbuster.server.web.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Hands out keys: the one of a sound or subtitle track at once, those of pictures as {@link KeyPacer} allows. A request that comes too
 * early is held for a while, because a held answer arrives exactly on time and some players never ask twice.
 */
@Component
class KeyDesk {

    private static final Pattern WINDOW = Pattern.compile("\\d{1,6}");
    /** How soon a held request looks again whether a newer one has left. */
    private static final Duration TURN = Duration.ofMillis(200);

    private final PlayableTitles titles;
    private final KeyPacer pacer;
    private final Releases releases;
    private final Pause pause;
    private final Clock clock;
    private final Counter released;
    private final Counter refused;
    private final KeyQueue queue = new KeyQueue();

    KeyDesk(PlayableTitles titles, KeyPacer pacer, Releases releases, Pause pause, Clock clock, MeterRegistry metrics) {
        this.titles = titles;
        this.pacer = pacer;
        this.releases = releases;
        this.pause = pause;
        this.clock = clock;
        this.released = metrics.counter("blockbuster.keys", "outcome", "released");
        this.refused = metrics.counter("blockbuster.keys", "outcome", "refused");
    }

    /**
     * The 16 bytes of a key.
     *
     * @param window as the playlist names it: a number, or {@code all} for sound and subtitles
     * @param patience how long the request may be held
     */
    byte[] key(StreamSession session, String renditionName, String window, Duration patience) {
        var title = titles.of(session, renditionName).stored();
        var rendition = title.title().rendition(renditionName).orElseThrow();
        if (!rendition.allowedFor(session.maxHeight())) {
            throw StreamProblems.renditionAboveTier(session.maxHeight());
        }
        return switch (rendition.kind()) {
            case AUDIO, SUBTITLES -> {
                require(window.equals(PackagedRendition.ALL_WINDOWS));
                yield title.keys().trackKey(renditionName);
            }
            case VIDEO -> {
                require(WINDOW.matcher(window).matches());
                int number = Integer.parseInt(window);
                require(number < title.title().windows());
                release(session, number, patience);
                yield title.keys().videoKey(renditionName, number);
            }
        };
    }

    private static void require(boolean known) {
        if (!known) {
            throw ProblemException.notFound("key");
        }
    }

    private void release(StreamSession session, int window, Duration patience) {
        if (releases.knows(session.id(), window)) {
            released.increment();
            return;
        }
        var wait = hold(session, window, patience);
        if (wait.isPositive()) {
            refused.increment();
            throw StreamProblems.keyPaced(wait);
        }
        releases.record(session.id(), window);
        released.increment();
    }

    /** Waits for a release, at most as long as the request may be held; answers what is left to wait. */
    private Duration hold(StreamSession session, int window, Duration patience) {
        var deadline = clock.instant().plus(patience);
        try (var place = queue.join(session.id())) {
            while (true) {
                boolean newest = place.isNewest();
                var wait = pacer.take(session, window, newest);
                var left = Duration.between(clock.instant(), deadline);
                if (wait.isZero() || !left.isPositive()) {
                    return wait;
                }
                pause.pause(shortest(newest ? wait : TURN, left));
            }
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable", "Restarting", "Ask again in a moment.");
        }
    }

    private static Duration shortest(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
