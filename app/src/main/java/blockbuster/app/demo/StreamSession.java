package blockbuster.app.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A viewer's stream of one title: tells the server truthfully what was played. Used by one thread at a time. */
public final class StreamSession {

    private static final Duration BETWEEN_HEARTBEATS = Duration.ofSeconds(10);

    private final ApiClient viewer;
    private final String id;
    private final String manifestUrl;
    private long sequence;
    private long toldMs;
    private long lastHeartbeat = System.nanoTime();

    StreamSession(ApiClient viewer, String id, String manifestUrl) {
        this.viewer = viewer;
        this.id = id;
        this.manifestUrl = manifestUrl;
    }

    public String id() {
        return id;
    }

    /** Playable by itself for as long as its token lives (4 h). */
    public String manifestUrl() {
        return manifestUrl;
    }

    /** Notes that the film was played up to here; sends a heartbeat when one is due. */
    void played(long positionMs) throws IOException, InterruptedException {
        if (System.nanoTime() - lastHeartbeat >= BETWEEN_HEARTBEATS.toNanos()) {
            viewer.post("streams/" + id + "/heartbeat", report(positionMs, true));
            lastHeartbeat = System.nanoTime();
        }
    }

    /** Ends the session; returns the seconds that the server credits. */
    long end(long positionMs) throws IOException, InterruptedException {
        return viewer.post("streams/" + id + "/end", report(positionMs, false))
                .path("creditedSeconds")
                .asLong();
    }

    private Map<String, Object> report(long positionMs, boolean playing) {
        var interval = Map.of("fromMs", toldMs, "toMs", positionMs);
        var played = positionMs > toldMs ? List.of(interval) : List.of();
        toldMs = positionMs;
        return Map.of(
                "sequence", ++sequence, "positionMs", positionMs, "playing", playing, "rate", 1.0, "played", played);
    }
}
