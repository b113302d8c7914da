package blockbuster.server.revenue.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of counts. */
@Repository
class Counts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Counts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void create(UUID id) {
        jdbc.sql("insert into revenue_count (id, created_at) values (?, ?)")
                .params(id, now())
                .update();
    }

    List<UUID> unwritten() {
        return jdbc.sql("select id from revenue_count where recorded_at is null order by created_at")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    void written(UUID id) {
        jdbc.sql("update revenue_count set recorded_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
