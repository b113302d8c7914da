package blockbuster.server.upload.internal;

import blockbuster.media.PackagedTitle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of second ladders. Each method is one statement. */
@Repository
class SecondLadders {

    private final JdbcClient jdbc;
    private final Clock clock;

    SecondLadders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins one; an upload has at most one. */
    void create(UUID upload) {
        jdbc.sql("insert into upload_second_ladder (upload_id, state, updated_at) values (?, ?, ?)"
                        + " on conflict (upload_id) do nothing")
                .params(upload, SecondLadderState.TRANSCODING.wireName(), now())
                .update();
    }

    Optional<SecondLadder> find(UUID upload) {
        return jdbc.sql("select * from upload_second_ladder where upload_id = ?")
                .param(upload)
                .query((row, number) -> row(row, ""))
                .optional();
    }

    /** Moves one on; false if it isn't in the expected state any more. */
    boolean move(UUID upload, SecondLadderState from, SecondLadderState to) {
        return jdbc.sql("update upload_second_ladder set state = ?, percent = 0, eta_seconds = null, speed = 0,"
                                + " updated_at = ? where upload_id = ? and state = ?")
                        .params(to.wireName(), now(), upload, from.wireName())
                        .update()
                == 1;
    }

    /** Ends one that is being worked on; false if there is none. */
    boolean end(UUID upload, SecondLadderState state) {
        return jdbc.sql("update upload_second_ladder set state = ?, updated_at = ? where upload_id = ?"
                                + " and state in ('transcoding', 'packaging', 'storing')")
                        .params(state.wireName(), now(), upload)
                        .update()
                == 1;
    }

    /** @param speed seconds of film per second of work */
    void progress(UUID upload, int percent, @Nullable Duration eta, double speed) {
        jdbc.sql("update upload_second_ladder set percent = :percent, eta_seconds = :eta, speed = :speed,"
                        + " updated_at = :now where upload_id = :upload")
                .param("percent", percent)
                .param("eta", eta == null ? null : eta.toSeconds())
                .param("speed", speed)
                .param("now", now())
                .param("upload", upload)
                .update();
    }

    void packaged(UUID upload, PackagedTitle title) {
        jdbc.sql("update upload_second_ladder set package = ?::jsonb where upload_id = ?")
                .params(title.toJson(), upload)
                .update();
    }

    /** For the step after the packaging. */
    PackagedTitle packaged(UUID upload) {
        return PackagedTitle.fromJson(jdbc.sql("select package from upload_second_ladder where upload_id = ?")
                .param(upload)
                .query(String.class)
                .single());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Reads columns whose names begin with {@code prefix}. */
    static SecondLadder row(ResultSet row, String prefix) throws SQLException {
        double speed = row.getDouble(prefix + "speed");
        return new SecondLadder(
                SecondLadderState.of(row.getString(prefix + "state")),
                row.getInt(prefix + "percent"),
                row.getObject(prefix + "eta_seconds", Long.class),
                speed > 0 ? speed : null);
    }
}
