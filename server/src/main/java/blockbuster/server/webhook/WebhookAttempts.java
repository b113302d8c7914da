package blockbuster.server.webhook;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table webhook_attempt. */
@Repository
class WebhookAttempts {

    private final JdbcClient jdbc;
    private final Clock clock;

    WebhookAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One request to a receiver.
     *
     * @param status what the receiver answered; absent if it didn't
     * @param trouble why it counts as failed; absent if it doesn't
     */
    record Attempt(
            int number,
            Instant at,
            long durationMs,
            @Nullable Integer status,
            @Nullable String trouble) {}

    void add(UUID message, UUID endpoint, int number, long durationMs, PostOutcome outcome) {
        jdbc.sql("""
                        insert into webhook_attempt (message_id, number, endpoint_id, at, duration_ms, status, trouble)
                        values (:message, :number, :endpoint, :at, :duration, :status, :trouble)
                        """)
                .param("message", message)
                .param("number", number)
                .param("endpoint", endpoint)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("duration", durationMs)
                .param("status", outcome.status())
                .param("trouble", outcome.trouble())
                .update();
    }

    List<Attempt> of(UUID message) {
        return jdbc.sql("select * from webhook_attempt where message_id = ? order by at, number")
                .param(message)
                .query((row, number) -> new Attempt(
                        row.getInt("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("duration_ms"),
                        row.getObject("status", Integer.class),
                        row.getString("trouble")))
                .list();
    }

    void purge(Instant before) {
        jdbc.sql("delete from webhook_attempt where at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
