package blockbuster.server.stream;

import blockbuster.receipts.PlayReceipt;
import blockbuster.receipts.PlayStatement;
import blockbuster.receipts.VerifyingKey;
import blockbuster.server.stream.StreamSession.State;
import blockbuster.server.stream.credit.Interval;
import blockbuster.server.stream.credit.Intervals;
import blockbuster.sui.SuiAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table stream_session. */
@Repository
class StreamSessions {

    private static final TypeReference<List<Interval>> INTERVALS = new TypeReference<>() {};

    /** Whose sessions those are whose viewers had themselves erased; nobody can log in as this. */
    private static final SuiAddress NOBODY = SuiAddress.ZERO;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StreamSessions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(StreamSession session) {
        jdbc.sql("""
                        insert into stream_session (id, viewer, device, membership_id, preview, max_streams, max_height, content_id, uploader,
                            duration_ms, window_ms, state, started_at, expires_at, last_seen_at, session_key)
                        values (:id, :viewer, :device, :membership, :preview, :maxStreams, :maxHeight, :content, :uploader,
                            :durationMs, :windowMs, :state, :startedAt, :expiresAt, :startedAt, :sessionKey)
                        """)
                .param("id", session.id())
                .param("viewer", session.viewer().toString())
                .param("device", session.device())
                .param("membership", session.membershipId().toString())
                .param("preview", session.preview())
                .param("maxStreams", session.maxStreams())
                .param("maxHeight", session.maxHeight())
                .param("content", session.contentId().toString())
                .param("uploader", session.uploader().toString())
                .param("durationMs", session.durationMs())
                .param("windowMs", session.windowMs())
                .param("state", session.state().columnValue())
                .param("startedAt", utc(session.startedAt()))
                .param("expiresAt", utc(session.expiresAt()))
                .param(
                        "sessionKey",
                        session.sessionKey().map(VerifyingKey::toString).orElse(null))
                .update();
    }

    Optional<StreamSession> find(UUID id) {
        return jdbc.sql("select * from stream_session where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** The same, locked until the transaction ends. */
    Optional<StreamSession> lock(UUID id) {
        return jdbc.sql("select * from stream_session where id = ? for update")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** A viewer's running sessions, newest first. */
    List<StreamSession> activeOf(SuiAddress viewer) {
        return jdbc.sql(
                        "select * from stream_session where viewer = ? and state = 'active' order by started_at desc, id")
                .param(viewer.toString())
                .query(this::row)
                .list();
    }

    /** All of a viewer's sessions, oldest first. */
    List<StreamSession> of(SuiAddress viewer) {
        return jdbc.sql("select * from stream_session where viewer = ? order by started_at, id")
                .param(viewer.toString())
                .query(this::row)
                .list();
    }

    /** How many of the sessions are a viewer's. */
    long countOf(SuiAddress viewer, Set<UUID> ids) {
        return jdbc.sql("select count(*) from stream_session where viewer = :viewer and id in (:ids)")
                .param("viewer", viewer.toString())
                .param("ids", ids)
                .query(Long.class)
                .single();
    }

    /** Cuts sessions' tie to their viewer; what payouts rest on stays: title, membership, credit and its evidence. */
    void forget(SuiAddress viewer) {
        jdbc.sql("update stream_session set viewer = ?, device = '', credited = '[]', details = null where viewer = ?")
                .params(NOBODY.toString(), viewer.toString())
                .update();
    }

    /** The same for all that ended before some time. */
    void forgetBefore(Instant time) {
        jdbc.sql("update stream_session set viewer = ?, device = ''"
                        + " where state = 'ended' and ended_at < ? and viewer <> ?")
                .params(NOBODY.toString(), utc(time), NOBODY.toString())
                .update();
    }

    /** A membership's running sessions with a sign of life after the given time. */
    List<StreamSession> alive(SuiAddress membership, Instant after) {
        return jdbc.sql(
                        "select * from stream_session where membership_id = ? and state = 'active' and last_seen_at > ?")
                .params(membership.toString(), utc(after))
                .query(this::row)
                .list();
    }

    /** Running sessions without a sign of life since the given time. */
    List<UUID> silentSince(Instant time) {
        return jdbc.sql("select id from stream_session where state = 'active' and last_seen_at <= ? limit 1000")
                .param(utc(time))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Silent sessions whose streaming tokens have expired. */
    List<UUID> silentAndExpired(Instant now) {
        return jdbc.sql("select id from stream_session where state = 'silent' and expires_at <= ? limit 1000")
                .param(utc(now))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Holds back whoever else counts this membership's sessions until the transaction ends. */
    void lockMembership(SuiAddress membership) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("stream:" + membership)
                .query((row, number) -> true)
                .single();
    }

    /** Notes a sign of life of a running session; false if it was not running or silent since before {@code after}. */
    boolean touch(UUID id, Instant now, Instant after) {
        return jdbc.sql("update stream_session set last_seen_at = greatest(last_seen_at, ?)"
                                + " where id = ? and state = 'active' and last_seen_at > ?")
                        .params(utc(now), id, utc(after))
                        .update()
                == 1;
    }

    void resume(UUID id, Instant now) {
        jdbc.sql("update stream_session set state = 'active', last_seen_at = ? where id = ?")
                .params(utc(now), id)
                .update();
    }

    void finish(UUID id, State state, Instant now) {
        jdbc.sql("update stream_session set state = ?, ended_at = ? where id = ?")
                .params(state.columnValue(), utc(now), id)
                .update();
    }

    /** Writes down what a session was credited, and the signed heartbeat that it rests on. */
    void count(StreamSession session, PlayReceipt receipt) {
        jdbc.sql("""
                        update stream_session set credited = cast(:credited as jsonb), credited_seconds = :seconds,
                            sequence = :sequence, watched_seconds = :watched, details_hash = :hash, details = :details,
                            signature = :signature
                        where id = :id
                        """)
                .param("credited", json.writeValueAsString(session.credited().list()))
                .param("seconds", session.creditedSeconds())
                .param("sequence", receipt.statement().sequence())
                .param("watched", receipt.statement().watchedSeconds())
                .param("hash", receipt.statement().details())
                .param("details", session.details().orElse(null))
                .param("signature", receipt.signature())
                .param("id", session.id())
                .update();
    }

    void settled(UUID id, long seconds) {
        jdbc.sql("update stream_session set settled_seconds = ? where id = ?")
                .params(seconds, id)
                .update();
    }

    private StreamSession row(ResultSet row, int number) throws SQLException {
        return new StreamSession(
                row.getObject("id", UUID.class),
                SuiAddress.parse(row.getString("viewer")),
                row.getString("device"),
                SuiAddress.parse(row.getString("membership_id")),
                row.getBoolean("preview"),
                row.getInt("max_streams"),
                row.getInt("max_height"),
                SuiAddress.parse(row.getString("content_id")),
                SuiAddress.parse(row.getString("uploader")),
                row.getLong("duration_ms"),
                row.getLong("window_ms"),
                State.of(row.getString("state")),
                time(row, "started_at"),
                time(row, "expires_at"),
                time(row, "last_seen_at"),
                new Intervals(json.readValue(row.getString("credited"), INTERVALS)),
                row.getLong("credited_seconds"),
                row.getLong("settled_seconds"),
                sessionKey(row),
                row.getString("signature") == null ? Optional.empty() : Optional.of(receipt(row)),
                Optional.ofNullable(row.getString("details")));
    }

    private static Optional<VerifyingKey> sessionKey(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("session_key")).map(VerifyingKey::parse);
    }

    private static PlayReceipt receipt(ResultSet row) throws SQLException {
        var statement = new PlayStatement(
                row.getObject("id", UUID.class),
                SuiAddress.parse(row.getString("content_id")),
                LocalDate.ofInstant(time(row, "started_at"), ZoneOffset.UTC),
                row.getLong("sequence"),
                row.getLong("watched_seconds"),
                row.getString("details_hash"));
        return new PlayReceipt(statement, sessionKey(row).orElseThrow(), row.getString("signature"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
