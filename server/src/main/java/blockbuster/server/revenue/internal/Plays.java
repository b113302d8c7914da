package blockbuster.server.revenue.internal;

import blockbuster.server.chain.StreamCount;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of plays: finished sessions that watched something, each counted on chain once. */
@Repository
class Plays {

    private final JdbcClient jdbc;

    Plays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a session's play once. */
    void add(UUID session, SuiAddress content, long creditedSeconds, Instant finishedAt) {
        jdbc.sql("""
                        insert into revenue_play (session_id, content_id, credited_seconds, finished_at)
                        values (?, ?, ?, ?) on conflict (session_id) do nothing
                        """)
                .params(session, content.toString(), creditedSeconds, finishedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Gives up to {@code most} uncounted plays to a count; returns how many. */
    int take(UUID count, int most) {
        return jdbc.sql("""
                        update revenue_play set count_id = ? where session_id in (
                            select session_id from revenue_play where count_id is null
                            order by finished_at limit ? for update skip locked)
                        """).params(count, most).update();
    }

    /** What a count adds to each title. */
    List<StreamCount> perTitle(UUID count) {
        return jdbc.sql("""
                        select content_id, count(*), sum(credited_seconds)::bigint from revenue_play
                        where count_id = ? group by content_id order by content_id
                        """)
                .param(count)
                .query((row, number) ->
                        new StreamCount(SuiAddress.parse(row.getString(1)), row.getLong(2), row.getLong(3)))
                .list();
    }
}
