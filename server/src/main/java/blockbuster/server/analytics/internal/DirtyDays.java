package blockbuster.server.analytics.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table analytics_dirty. Marks are only ever added, in the transaction that changes what is summed: a sum can't miss
 * what it does not see yet, for that comes with a mark of its own.
 */
@Repository
class DirtyDays {

    private static final int BATCH = 10_000;

    private final JdbcClient jdbc;

    DirtyDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param content absent for the platform's facts */
    record DirtyDay(@Nullable String content, LocalDate day) {}

    void mark(@Nullable String content, Instant at) {
        jdbc.sql("insert into analytics_dirty (content_id, day) values (:content, :day)")
                .param("content", content)
                .param("day", LocalDate.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    List<DirtyDay> take() {
        return jdbc
                .sql("delete from analytics_dirty where id in (select id from analytics_dirty order by id limit ?)"
                        + " returning content_id, day")
                .param(BATCH)
                .query((row, number) -> new DirtyDay(row.getString(1), row.getObject(2, LocalDate.class)))
                .list()
                .stream()
                .distinct()
                .toList();
    }
}
