package blockbuster.server.viewing;

import blockbuster.server.web.Cursor;
import blockbuster.server.web.Page;
import blockbuster.sui.SuiAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table viewing_position. */
@Repository
class Positions {

    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(SuiAddress viewer, Position position) {
        jdbc.sql("""
                        insert into viewing_position (viewer, content_id, position_ms, duration_ms, watched_at)
                        values (:viewer, :content, :position, :duration, :at)
                        on conflict (viewer, content_id) do update set position_ms = excluded.position_ms,
                            duration_ms = excluded.duration_ms, watched_at = excluded.watched_at
                        """)
                .param("viewer", viewer.toString())
                .param("content", position.content().toString())
                .param("position", position.positionMs())
                .param("duration", position.durationMs())
                .param("at", utc(position.watchedAt()))
                .update();
    }

    Optional<Position> find(SuiAddress viewer, SuiAddress content) {
        return jdbc.sql("select * from viewing_position where viewer = ? and content_id = ?")
                .params(viewer.toString(), content.toString())
                .query(Positions::row)
                .optional();
    }

    /** A viewer's titles, the last watched first. */
    Page<Position> of(SuiAddress viewer, int limit, Optional<String> cursor) {
        var after = cursor.map(text -> Cursor.decode(text, 2)).orElse(List.of("infinity", ""));
        var rows = jdbc.sql("""
                        select * from viewing_position where viewer = :viewer
                            and (watched_at < cast(:at as timestamptz)
                                or (watched_at = cast(:at as timestamptz) and content_id > :content))
                        order by watched_at desc, content_id limit :rows
                        """)
                .param("viewer", viewer.toString())
                .param("at", after.getFirst())
                .param("content", after.getLast())
                .param("rows", limit + 1)
                .query(Positions::row)
                .list();
        return Page.of(rows, limit, position -> Cursor.encode(position.watchedAt(), position.content()));
    }

    /** Everything, for its viewer's own records. */
    List<Position> all(SuiAddress viewer) {
        return jdbc.sql("select * from viewing_position where viewer = ? order by watched_at, content_id")
                .param(viewer.toString())
                .query(Positions::row)
                .list();
    }

    void remove(SuiAddress viewer, SuiAddress content) {
        jdbc.sql("delete from viewing_position where viewer = ? and content_id = ?")
                .params(viewer.toString(), content.toString())
                .update();
    }

    void removeAll(SuiAddress viewer) {
        jdbc.sql("delete from viewing_position where viewer = ?")
                .param(viewer.toString())
                .update();
    }

    private static Position row(ResultSet row, int number) throws SQLException {
        return new Position(
                SuiAddress.parse(row.getString("content_id")),
                row.getLong("position_ms"),
                row.getLong("duration_ms"),
                row.getObject("watched_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
