package blockbuster.server.upload.internal;

import blockbuster.media.PackagedTitle;
import blockbuster.sui.SuiAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of uploads. Each method is one statement: durable when it returns. */
@Repository
class Uploads {

    private static final String SELECT = """
            select u.*, d.approved, d.taken_down, d.reason, s.state as second_state, s.percent as second_percent,
                s.eta_seconds as second_eta_seconds, s.speed as second_speed
            from upload_job u left join upload_decision d on d.content_id = u.content_id
                left join upload_second_ladder s on s.upload_id = u.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Uploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void create(UUID id, SuiAddress uploader, NewUpload upload) {
        jdbc.sql("""
                        insert into upload_job (id, uploader, title, description, genre, language, year, file_name, size_bytes,
                            state, created_at, updated_at)
                        values (:id, :uploader, :title, :description, :genre, :language, :year, :fileName, :sizeBytes,
                            :state, :now, :now)
                        """)
                .param("id", id)
                .param("uploader", uploader.toString())
                .param("title", upload.details().title())
                .param("description", upload.details().description())
                .param("genre", upload.details().genre())
                .param("language", upload.details().language())
                .param("year", upload.details().year())
                .param("fileName", upload.fileName())
                .param("sizeBytes", upload.sizeBytes())
                .param("state", UploadState.RECEIVING.wireName())
                .param("now", now())
                .update();
    }

    Optional<Upload> find(UUID id) {
        return jdbc.sql(SELECT + " where u.id = ?").param(id).query(this::row).optional();
    }

    /** The creator's uploads, newest first. */
    List<Upload> of(SuiAddress uploader, int limit) {
        return jdbc.sql(SELECT + " where u.uploader = ? order by u.created_at desc, u.id limit ?")
                .params(uploader.toString(), limit)
                .query(this::row)
                .list();
    }

    /** Moves an upload on; false if it isn't in the expected state any more. */
    boolean move(UUID id, UploadState from, UploadState to) {
        return jdbc.sql("update upload_job set state = ?, percent = 0, eta_seconds = null, speed = 0, updated_at = ?"
                                + " where id = ? and state = ?")
                        .params(to.wireName(), now(), id, from.wireName())
                        .update()
                == 1;
    }

    void received(UUID id, String sha256) {
        jdbc.sql("update upload_job set sha256 = ? where id = ?")
                .params(sha256, id)
                .update();
    }

    /** Where an upload stands and stays until the transaction ends. */
    UploadState lockedState(UUID id) {
        return UploadState.of(jdbc.sql("select state from upload_job where id = ? for update")
                .param(id)
                .query((row, number) -> row.getString(1))
                .single());
    }

    void progress(UUID id, int percent, @Nullable Duration eta) {
        progress(id, percent, eta, 0);
    }

    /** @param speed seconds of film per second of work */
    void progress(UUID id, int percent, @Nullable Duration eta, double speed) {
        jdbc.sql("update upload_job set percent = :percent, eta_seconds = :eta, speed = :speed, updated_at = :now"
                        + " where id = :id")
                .param("speed", speed)
                .param("percent", percent)
                .param("eta", eta == null ? null : eta.toSeconds())
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** The title's secret, wrapped, as it was first written; a second writer gets the first one's. */
    byte[] secret(UUID id, byte[] wrappedIfNew) {
        jdbc.sql("update upload_job set wrapped_secret = ? where id = ? and wrapped_secret is null")
                .params(wrappedIfNew, id)
                .update();
        return wrappedSecret(id).orElseThrow();
    }

    Optional<byte[]> wrappedSecret(UUID id) {
        return jdbc.sql("select wrapped_secret from upload_job where id = ?")
                .param(id)
                .query((rows, number) -> Optional.ofNullable(rows.getBytes(1)))
                .single();
    }

    void packaged(UUID id, PackagedTitle title) {
        jdbc.sql("update upload_job set package = ?::jsonb where id = ?")
                .params(title.toJson(), id)
                .update();
    }

    /** Takes the creator's choice; false if it comes too late, or too early. */
    boolean choosePoster(UUID id, String name) {
        return jdbc.sql("update upload_job set poster = ? where id = ? and state = 'storing'")
                        .params(name, id)
                        .update()
                == 1;
    }

    /** Changes what is said of the title; false when the chain has been told, or nobody will be. */
    boolean describe(UUID id, TitleDetails details) {
        return jdbc.sql("update upload_job set title = :title, description = :description, genre = :genre,"
                                + " language = :language, year = :year where id = :id"
                                + " and state in ('receiving', 'probing', 'transcoding', 'packaging', 'storing')")
                        .param("title", details.title())
                        .param("description", details.description())
                        .param("genre", details.genre())
                        .param("language", details.language())
                        .param("year", details.year())
                        .param("id", id)
                        .update()
                == 1;
    }

    void registered(UUID id, SuiAddress content) {
        jdbc.sql("update upload_job set content_id = ? where id = ?")
                .params(content.toString(), id)
                .update();
    }

    void end(UUID id, UploadState state, Refusal error) {
        jdbc.sql("update upload_job set state = ?, error_type = ?, error_title = ?, error_detail = ?, updated_at = ?"
                        + " where id = ?")
                .params(state.wireName(), error.type(), error.title(), error.detail(), now(), id)
                .update();
    }

    /** Ends an upload on its creator's wish; false when it is over, or too late because the chain knows of it. */
    boolean cancel(UUID id) {
        return jdbc.sql("update upload_job set state = 'cancelled', updated_at = ? where id = ?"
                                + " and state in ('receiving', 'probing', 'transcoding', 'packaging', 'storing')")
                        .params(now(), id)
                        .update()
                == 1;
    }

    /** Ends uploads whose file stopped coming. */
    void expireReceiving(Instant heardBefore) {
        jdbc.sql("update upload_job set state = 'failed', error_type = 'upload-expired',"
                        + " error_title = 'The file never arrived whole', error_detail = 'Start the upload again.'"
                        + " where state = 'receiving' and exists (select from upload_reception r"
                        + " where r.upload_id = upload_job.id and r.heard_at <= ?)")
                .param(heardBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Upload row(ResultSet row, int number) throws SQLException {
        var packaged = row.getString("package");
        return new Upload(
                row.getObject("id", UUID.class),
                SuiAddress.parse(row.getString("uploader")),
                new TitleDetails(
                        row.getString("title"),
                        row.getString("description"),
                        row.getString("genre"),
                        row.getString("language"),
                        row.getObject("year", Integer.class)),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                state(row),
                row.getInt("percent"),
                eta(row),
                row.getDouble("speed"),
                Optional.ofNullable(packaged).map(PackagedTitle::fromJson),
                Optional.ofNullable(row.getString("poster")),
                Optional.ofNullable(row.getString("content_id")).map(SuiAddress::parse),
                error(row),
                Optional.ofNullable(row.getString("sha256")),
                row.getString("second_state") == null
                        ? Optional.empty()
                        : Optional.of(SecondLadders.row(row, "second_")));
    }

    /** The moderator's decision, where there is one, outranks the job's own state. */
    private static UploadState state(ResultSet row) throws SQLException {
        var state = UploadState.of(row.getString("state"));
        if (state != UploadState.IN_REVIEW || row.getString("reason") == null) {
            return state;
        }
        if (row.getBoolean("taken_down")) {
            return UploadState.TAKEN_DOWN;
        }
        return row.getBoolean("approved") ? UploadState.PUBLISHED : UploadState.REFUSED;
    }

    private static OptionalLong eta(ResultSet row) throws SQLException {
        long seconds = row.getLong("eta_seconds");
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(seconds);
    }

    private static Optional<Refusal> error(ResultSet row) throws SQLException {
        if (row.getString("error_type") != null) {
            return Optional.of(new Refusal(
                    row.getString("error_type"), row.getString("error_title"), row.getString("error_detail")));
        }
        var state = state(row);
        if (state == UploadState.TAKEN_DOWN) {
            return Optional.of(ModeratorRefusal.takenDown(row.getString("reason")));
        }
        return state == UploadState.REFUSED
                ? Optional.of(ModeratorRefusal.because(row.getString("reason")))
                : Optional.empty();
    }
}
