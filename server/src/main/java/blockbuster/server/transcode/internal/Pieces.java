package blockbuster.server.transcode.internal;

import blockbuster.server.transcode.LadderRank;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of pieces. Each method is one statement: durable when it returns. */
final class Pieces {

    /** What a worker told long ago is no speed of today. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** A few times the queue's polling interval. */
    private static final Duration SEEN = Duration.ofSeconds(4);

    private final JdbcClient jdbc;
    private final Clock clock;

    Pieces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID film, int number, String folder, long frames) {
        jdbc.sql("insert into transcode_piece (film, number, folder, frames, updated_at) values (?, ?, ?, ?, ?)")
                .params(film, number, folder, frames, now())
                .update();
    }

    Optional<PieceRow> find(UUID film, int number) {
        return jdbc.sql("select * from transcode_piece where film = ? and number = ?")
                .params(film, number)
                .query(this::row)
                .optional();
    }

    List<PieceRow> of(UUID film) {
        return jdbc.sql("select * from transcode_piece where film = ? order by number")
                .param(film)
                .query(this::row)
                .list();
    }

    /** Pieces that are waited for though they are in no queue, such as after a change of plans. */
    List<Integer> lost(UUID film) {
        return jdbc.sql("select number from transcode_piece p where film = ? and state = 'waiting' and not exists"
                        + " (select from transcode_tasks t where t.task_instance = p.film || ':' || p.number)")
                .param(film)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** Notes how far a piece is; false if nobody wants it any more. */
    boolean progress(UUID film, int number, long doneFrames, double frameRate, String worker) {
        return jdbc.sql("update transcode_piece set done_frames = ?, frame_rate = ?, worker = ?, updated_at = ?"
                                + " where film = ? and number = ? and state = 'waiting'")
                        .params(doneFrames, frameRate, worker, now(), film, number)
                        .update()
                == 1;
    }

    /** Whether pieces of an earlier rank wait for a worker longer than it takes a free one to see them. */
    boolean moreUrgentWait(LadderRank rank) {
        return jdbc.sql("select exists (select from transcode_tasks where not picked and execution_time < ?"
                        + " and priority > ?)")
                .params(clock.instant().minus(SEEN).atOffset(ZoneOffset.UTC), PieceQueue.priority(rank))
                .query(Boolean.class)
                .single();
    }

    void finish(UUID film, int number) {
        jdbc.sql("update transcode_piece set state = 'finished', done_frames = frames, updated_at = ?"
                        + " where film = ? and number = ?")
                .params(now(), film, number)
                .update();
    }

    void refuse(UUID film, int number, PieceRefusal refusal) {
        jdbc.sql("update transcode_piece set state = 'refused', refusal = ?, detail = ?, updated_at = ?"
                        + " where film = ? and number = ?")
                .params(refusal.code(), refusal.detail(), now(), film, number)
                .update();
    }

    void fail(UUID film, int number) {
        jdbc.sql("update transcode_piece set state = 'failed', updated_at = ? where film = ? and number = ?")
                .params(now(), film, number)
                .update();
    }

    void forget(UUID film) {
        jdbc.sql("delete from transcode_piece where film = ?").param(film).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private PieceRow row(ResultSet row, int number) throws SQLException {
        var told = row.getObject("updated_at", OffsetDateTime.class).toInstant();
        boolean fresh = told.isAfter(clock.instant().minus(FRESH));
        return new PieceRow(
                row.getObject("film", UUID.class),
                row.getInt("number"),
                row.getString("folder"),
                row.getLong("frames"),
                row.getLong("done_frames"),
                fresh ? row.getDouble("frame_rate") : 0,
                PieceState.of(row.getString("state")),
                refusal(row));
    }

    private static Optional<PieceRefusal> refusal(ResultSet row) throws SQLException {
        var code = row.getString("refusal");
        return code == null ? Optional.empty() : Optional.of(new PieceRefusal(code, row.getString("detail")));
    }
}
