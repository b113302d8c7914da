package blockbuster.app.demo;

import blockbuster.receipts.PlayDetails;
import blockbuster.receipts.PlayReceipt;
import blockbuster.receipts.PlayStatement;
import blockbuster.receipts.Stretch;
import blockbuster.sui.SuiAddress;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A viewer's stream of one title, played from its beginning: tells the server truthfully what was played, and signs for
 * it. Used by one thread at a time.
 */
public final class StreamSession {

    private static final Duration BETWEEN_HEARTBEATS = Duration.ofSeconds(10);

    private final ApiClient viewer;
    private final JsonNode opened;
    private final long openedAt = System.nanoTime();
    private long sequence;
    private long toldMs;
    private long toldAtMs;

    /** @param opened the server's answer that started the stream */
    StreamSession(ApiClient viewer, JsonNode opened) {
        this.viewer = viewer;
        this.opened = opened;
    }

    public String id() {
        return opened.path("sessionId").asString();
    }

    /** Playable by itself for as long as its token lives (4 h). */
    public String manifestUrl() {
        return opened.path("manifestUrl").asString();
    }

    /** Notes that the film was played up to here; sends a heartbeat when one is due. */
    void played(long positionMs) throws IOException, InterruptedException {
        if (nowMs() - toldAtMs >= BETWEEN_HEARTBEATS.toMillis()) {
            viewer.post("streams/" + id() + "/heartbeat", report(positionMs, true));
        }
    }

    /** Ends the session; returns the seconds that the server credits. */
    long end(long positionMs) throws IOException, InterruptedException {
        return viewer.post("streams/" + id() + "/end", report(positionMs, false))
                .path("creditedSeconds")
                .asLong();
    }

    private Map<String, Object> report(long positionMs, boolean playing) {
        long nowMs = nowMs();
        var played = positionMs > toldMs && nowMs > toldAtMs
                ? List.of(new Stretch(toldMs, positionMs, toldAtMs, nowMs))
                : List.<Stretch>of();
        toldMs = Math.max(toldMs, positionMs);
        toldAtMs = nowMs;
        var proof = proof(++sequence, played, nowMs);
        return Map.of(
                "sequence",
                sequence,
                "positionMs",
                positionMs,
                "playing",
                playing,
                "rate",
                1.0,
                "played",
                played.stream().map(StreamSession::json).toList(),
                "proof",
                proof);
    }

    private Map<String, Object> proof(long number, List<Stretch> played, long nowMs) {
        var details = new PlayDetails(address("membershipId"), nowMs, played, windows());
        var statement = new PlayStatement(
                UUID.fromString(id()),
                address("contentId"),
                LocalDate.parse(opened.path("day").asString()),
                number,
                toldMs / 1000,
                details.hash());
        return Map.of(
                "atMs", nowMs,
                "windows", details.windows(),
                "watchedSeconds", statement.watchedSeconds(),
                "signature", PlayReceipt.sign(statement, viewer.session()).signature());
    }

    /** The keys that opened what was played. */
    private List<Integer> windows() {
        long windowMs = opened.path("windowMs").asLong();
        return IntStream.range(0, Math.toIntExact(Math.ceilDiv(toldMs, windowMs)))
                .boxed()
                .toList();
    }

    private SuiAddress address(String field) {
        return SuiAddress.parse(opened.path(field).asString());
    }

    private long nowMs() {
        return Duration.ofNanos(System.nanoTime() - openedAt).toMillis();
    }

    private static Map<String, Object> json(Stretch stretch) {
        return Map.of(
                "fromMs", stretch.fromMs(),
                "toMs", stretch.toMs(),
                "sinceMs", stretch.sinceMs(),
                "untilMs", stretch.untilMs());
    }
}
