package blockbuster.server.revenue.internal;

import blockbuster.server.revenue.leaves.Pseudonyms;
import blockbuster.sui.SuiAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of settlements, which payouts rest on. */
@Repository
class SettledSessions {

    private final JdbcClient jdbc;

    SettledSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a play once; a repeated settlement changes nothing. */
    void add(SettledSession session) {
        jdbc.sql("""
                        insert into revenue_session (settlement_id, stream_id, content_id, uploader, membership_id,
                            credited_seconds, completion_bps, settled_at, receipt)
                        values (:id, :stream, :content, :uploader, :membership, :seconds, :completion, :at,
                            :receipt::jsonb)
                        on conflict (settlement_id) do nothing
                        """)
                .param("id", session.settlementId())
                .param("stream", session.streamId())
                .param("content", session.content().toString())
                .param("uploader", session.uploader().toString())
                .param("membership", session.membership().toString())
                .param("seconds", session.creditedSeconds())
                .param("completion", session.completionBps())
                .param("at", session.settledAt().atOffset(ZoneOffset.UTC))
                .param("receipt", session.receipt().map(StoredReceipt::text).orElse(null))
                .update();
    }

    /** What a run and those before it are going to pay, or have paid, for a stream. */
    long creditedOf(UUID stream) {
        return jdbc.sql("select coalesce(sum(credited_seconds), 0)::bigint from revenue_session"
                        + " where stream_id = ? and run_id is not null")
                .param(stream)
                .query(Long.class)
                .single();
    }

    /** The streams by a membership that a run counts. */
    List<UUID> streamsOf(UUID run, SuiAddress membership) {
        return jdbc.sql("select distinct coalesce(stream_id, settlement_id) from revenue_session"
                        + " where run_id = ? and membership_id = ?")
                .params(run, membership.toString())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Whether any play that counts waits for a run. */
    boolean waiting(Instant until) {
        return jdbc.sql("select exists (select from revenue_session"
                        + " where run_id is null and settled_at < ? and credited_seconds > 0)")
                .param(until.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /**
     * Gives a run everything settled before its end, whatever its age: a play that was settled too late for its own
     * period is paid in the next.
     */
    void freeze(UUID run, Instant until) {
        jdbc.sql("update revenue_session set run_id = ? where run_id is null and settled_at < ?")
                .params(run, until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Frees an abandoned run's sessions. */
    void release(UUID run) {
        jdbc.sql("update revenue_session set run_id = null where run_id = ?")
                .param(run)
                .update();
    }

    /** What {@link #freeze} would take. */
    StoredPlays playsUntil(Instant until, Pseudonyms names) {
        return new StoredPlays(jdbc, "run_id is null and settled_at < ?", until.atOffset(ZoneOffset.UTC), names);
    }

    /** How many sessions {@link #freeze} would take. */
    int countUntil(Instant until) {
        return jdbc.sql("select count(*)::int from revenue_session where run_id is null and settled_at < ?")
                .param(until.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    StoredPlays playsOf(UUID run, Pseudonyms names) {
        return new StoredPlays(jdbc, "run_id = ?", run, names);
    }

    int countOf(UUID run) {
        return jdbc.sql("select count(*)::int from revenue_session where run_id = ?")
                .param(run)
                .query(Integer.class)
                .single();
    }

    /**
     * Shows a run's sessions one after the other, in the order of their names. The database sorts them, on its disk if need
     * be. To be called in a transaction.
     */
    void forEach(UUID run, Pseudonyms names, Consumer<SettledSession> visitor) {
        jdbc.sql("set local work_mem = '64MB'").update();
        var hash = names.sessionHash();
        // HMAC-SHA256, as the names are made.
        RowCursor.over(jdbc, """
                        select * from revenue_session where run_id = :run order by
                            sha256(:outer || sha256(:inner || convert_to(settlement_id::text, 'UTF8'))), settlement_id
                        """)
                .param("run", run)
                .param("outer", hash.outer())
                .param("inner", hash.inner())
                .query(row -> {
                    visitor.accept(row(row));
                });
    }

    private static SettledSession row(ResultSet row) throws SQLException {
        var content = SuiAddress.parse(row.getString("content_id"));
        var settlement = row.getObject("settlement_id", UUID.class);
        return new SettledSession(
                settlement,
                Optional.ofNullable(row.getObject("stream_id", UUID.class)).orElse(settlement),
                content,
                SuiAddress.parse(row.getString("uploader")),
                SuiAddress.parse(row.getString("membership_id")),
                row.getLong("credited_seconds"),
                row.getLong("completion_bps"),
                row.getObject("settled_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("receipt")).map(text -> StoredReceipt.parse(text, content)));
    }
}
