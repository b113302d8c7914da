package blockbuster.app.month;

import blockbuster.app.month.SimulatedPlatform.Stream;
import blockbuster.receipts.Stretch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * An honest viewer of one stream: plays, pauses, seeks, changes speed, waits for keys; on a clock of its own, over a network
 * that delays, loses, repeats and overtakes. It knows film by half seconds, which is the truth that credit is held against.
 */
final class SimulatedViewer {

    /** A heartbeat on its way. */
    record Report(Stream stream, long arrivesAtMs, long sequence, long watchedSeconds, List<Stretch> played) {}

    private static final long CELL_MS = 500;
    private static final long STEP_MS = 1000;
    private static final long LONGEST_MS = 3 * 60 * 60 * 1000;
    private static final double[] RATES = {1, 1, 1, 1, 0.5, 1.5, 2};

    private final SimulatedPlatform platform;
    private final Stream stream;
    private final Random random;
    private final boolean badNetwork;
    private final double drift;
    private final long latencyMs;
    private final long everyMs;
    private final BitSet seen = new BitSet();
    private final List<Stretch> unanswered = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private long clockMs;
    private long positionMs;
    private long nextBeatMs;
    private long sequence;
    private long toldMs;

    SimulatedViewer(SimulatedPlatform platform, Stream stream, Random random, boolean badNetwork) {
        this.platform = platform;
        this.stream = stream;
        this.random = random;
        this.badNetwork = badNetwork;
        this.drift = (random.nextDouble() - 0.5) * 40e-6;
        this.latencyMs = 120 + random.nextInt(180);
        // Browsers let tabs in the background speak rarely.
        this.everyMs = random.nextInt(5) == 0 ? 300_000 : 60_000;
        this.nextBeatMs = everyMs;
    }

    /** Film that the viewer has played and told of, each position once. */
    long truthMs() {
        return toldMs;
    }

    List<Report> reports() {
        return reports;
    }

    /** Watches as it likes for a while, and closes the page properly or not. */
    void watch() {
        for (int actions = 1 + random.nextInt(8); actions > 0 && clockMs < LONGEST_MS; actions--) {
            switch (random.nextInt(10)) {
                case 0, 1 -> pause(5 + random.nextInt(600));
                case 2 -> seek(CELL_MS * random.nextInt((int) (stream.title.durationMs() / CELL_MS)));
                default -> play(10 + random.nextInt(900), RATES[random.nextInt(RATES.length)]);
            }
        }
        if (random.nextInt(5) > 0) {
            end();
        }
    }

    void pause(long seconds) {
        clockMs += seconds * 1000;
    }

    void seek(long toMs) {
        positionMs = toMs;
    }

    /** Plays so many seconds by the clock, or to the end. */
    void play(long seconds, double rate) {
        long filmMs = Math.round(rate * STEP_MS);
        for (long playedMs = 0;
                playedMs < seconds * 1000 && positionMs + filmMs <= stream.title.durationMs();
                playedMs += STEP_MS) {
            awaitKeys(positionMs, positionMs + filmMs);
            add(new Stretch(positionMs, positionMs + filmMs, clockMs, clockMs + STEP_MS));
            seen.set((int) (positionMs / CELL_MS), (int) ((positionMs + filmMs) / CELL_MS));
            positionMs += filmMs;
            clockMs += STEP_MS;
            if (clockMs >= nextBeatMs) {
                nextBeatMs = clockMs + everyMs;
                beat();
            }
        }
    }

    /** Tells the rest; this report arrives. */
    void end() {
        send(0);
    }

    private void awaitKeys(long fromMs, long toMs) {
        for (long window = fromMs / SimulatedPlatform.WINDOW_MS;
                window * SimulatedPlatform.WINDOW_MS < toMs;
                window++) {
            while (!stream.released.contains((int) window)) {
                var wait = platform.key(stream, (int) window, serverTime(clockMs));
                clockMs += wait.isZero() ? 0 : wait.toMillis() + 1000;
            }
        }
    }

    private void add(Stretch played) {
        var last = unanswered.isEmpty() ? null : unanswered.getLast();
        boolean goesOn = last != null
                && last.toMs() == played.fromMs()
                && last.untilMs() == played.sinceMs()
                && last.filmMs() * played.wallMs() == played.filmMs() * last.wallMs();
        if (goesOn) {
            unanswered.removeLast();
            unanswered.add(new Stretch(last.fromMs(), played.toMs(), last.sinceMs(), played.untilMs()));
        } else {
            unanswered.add(played);
        }
    }

    private void beat() {
        switch (badNetwork ? random.nextInt(10) : 9) {
            case 0, 1 -> sequence++; // lost
            case 2 -> deliver(0); // its answer is lost, so all is told again
            case 3 -> deliver(random.nextInt(120_000)); // late, and perhaps overtaken
            case 4 -> { // twice
                send(0);
                reports.add(reports.getLast());
            }
            default -> send(0);
        }
    }

    private void send(long delayMs) {
        deliver(delayMs);
        unanswered.clear();
    }

    private void deliver(long delayMs) {
        toldMs = seen.cardinality() * CELL_MS;
        reports.add(new Report(
                stream, serverTime(clockMs) + latencyMs + delayMs, ++sequence, toldMs / 1000, List.copyOf(unanswered)));
    }

    private long serverTime(long viewersMs) {
        return stream.startedAtMs + latencyMs + Math.round(viewersMs / (1 + drift));
    }
}
