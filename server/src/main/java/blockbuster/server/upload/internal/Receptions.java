package blockbuster.server.upload.internal;

import blockbuster.sui.SuiAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of files on their way in. Each method is one statement: durable when it returns. */
@Repository
class Receptions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Receptions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void create(UUID upload, @Nullable String announcedSha256, String metadata) {
        jdbc.sql("""
                        insert into upload_reception (upload_id, digest_state, announced_sha256, metadata, heard_at)
                        values (:id, :state, :sha256, :metadata, :now)
                        """)
                .param("id", upload)
                .param("state", ResumableSha256.fresh().state())
                .param("sha256", announcedSha256)
                .param("metadata", metadata)
                .param("now", now())
                .update();
    }

    Optional<Reception> find(UUID upload) {
        return jdbc.sql("select * from upload_reception where upload_id = ?")
                .param(upload)
                .query(Receptions::row)
                .optional();
    }

    /**
     * Notes that more of a file is safe.
     *
     * @return false if somebody else received bytes of it meanwhile
     */
    boolean save(UUID upload, long from, long to, byte[] digestState) {
        return jdbc.sql("""
                        with saved as (
                            update upload_reception set received_bytes = :to, digest_state = :state, heard_at = :now
                            where upload_id = :id and received_bytes = :from returning upload_id
                        )
                        update upload_job set percent = 100 * :to / size_bytes, updated_at = :now
                        where id in (select upload_id from saved)
                        """)
                        .param("id", upload)
                        .param("from", from)
                        .param("to", to)
                        .param("state", digestState)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Uploads whose file is whole, though their job never began: the server stopped in between. */
    List<UUID> whole() {
        return jdbc.sql("""
                        select u.id from upload_job u join upload_reception r on r.upload_id = u.id
                        where u.state = 'receiving' and r.received_bytes = u.size_bytes
                        """)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Bytes that all creators together announced and have not sent. */
    long outstanding() {
        return jdbc.sql("""
                        select coalesce(sum(u.size_bytes - r.received_bytes), 0)
                        from upload_job u join upload_reception r on r.upload_id = u.id
                        where u.state = 'receiving'
                        """).query(Long.class).single();
    }

    /** What a creator's uploads come to; whoever else asks for the same creator waits until the transaction ends. */
    Usage usage(SuiAddress creator, Instant since) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("upload:" + creator)
                .query((row, number) -> true)
                .single();
        return jdbc.sql("""
                        select coalesce(sum(u.size_bytes) filter (where u.state = 'receiving'), 0),
                            coalesce(sum(case when u.state = 'receiving' then u.size_bytes else r.received_bytes end)
                                filter (where u.created_at > ?), 0)
                        from upload_job u join upload_reception r on r.upload_id = u.id
                        where u.uploader = ? and (u.state = 'receiving' or u.created_at > ?)
                        """)
                .params(utc(since), creator.toString(), utc(since))
                .query((row, number) -> new Usage(row.getLong(1), row.getLong(2)))
                .single();
    }

    /**
     * Bytes of one creator.
     *
     * @param inFlight of announced files that are not whole yet
     * @param recent of these and of all that arrived lately
     */
    record Usage(long inFlight, long recent) {}

    private static Reception row(ResultSet row, int number) throws SQLException {
        return new Reception(
                row.getObject("upload_id", UUID.class),
                row.getLong("received_bytes"),
                row.getBytes("digest_state"),
                Optional.ofNullable(row.getString("announced_sha256")),
                row.getString("metadata"),
                row.getObject("heard_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
