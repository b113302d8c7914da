package blockbuster.server.analytics.internal;

import blockbuster.server.analytics.internal.DirtyDays.DirtyDay;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the sums of days that changed, each from all that is known of it: whatever comes late, twice or in another order,
 * and however often this runs, the sums are the same.
 */
@Component
class Rollup {

    private final JdbcClient jdbc;
    private final DirtyDays dirty;

    Rollup(JdbcClient jdbc, DirtyDays dirty) {
        this.jdbc = jdbc;
        this.dirty = dirty;
    }

    /** One batch; false if nothing had changed. */
    @Transactional
    boolean run() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('analytics rollup', 0))")
                .query((row, number) -> true)
                .single();
        var days = dirty.take();
        days.forEach(this::sum);
        return !days.isEmpty();
    }

    private void sum(DirtyDay dirtyDay) {
        var content = dirtyDay.content();
        if (content == null) {
            sumFacts(dirtyDay.day());
        } else {
            sumTitle(content, dirtyDay.day());
            sumCurve(content, dirtyDay.day());
        }
    }

    private void sumFacts(LocalDate day) {
        jdbc.sql("delete from analytics_day where day = ?").param(day).update();
        jdbc.sql("""
                        insert into analytics_day (day, kind, facts, amount, seconds)
                        select :day, kind, count(*), sum(amount), sum(seconds) from analytics_fact
                        where at >= :start and at < :end group by kind
                        """)
                .param("day", day)
                .param("start", new Days(day, day).start())
                .param("end", new Days(day, day).end())
                .update();
    }

    private void sumTitle(String content, LocalDate day) {
        jdbc.sql("""
                        insert into analytics_title_day (content_id, day, views, completed, completion_bps, seconds)
                        select :content, :day, count(*), count(*) filter (where bps >= 9000), coalesce(sum(bps), 0),
                            (select coalesce(sum(seconds), 0) from analytics_watch
                             where content_id = :content and settled_at >= :start and settled_at < :end)
                        from (
                            select least(10000, credited_seconds * 10000000 / duration_ms) as bps from analytics_play
                            where content_id = :content and finished_at >= :start and finished_at < :end) as play
                        on conflict (content_id, day) do update set views = excluded.views,
                            completed = excluded.completed, completion_bps = excluded.completion_bps,
                            seconds = excluded.seconds
                        """)
                .param("content", content)
                .param("day", day)
                .param("start", new Days(day, day).start())
                .param("end", new Days(day, day).end())
                .update();
    }

    private void sumCurve(String content, LocalDate day) {
        jdbc.sql("delete from analytics_curve where content_id = ? and day = ?")
                .params(content, day)
                .update();
        jdbc.sql("""
                        insert into analytics_curve (content_id, day, second, delta)
                        select :content, :day, second, sum(delta) from (
                            select stretch from analytics_play play, unnest(play.played) as stretch
                            where content_id = :content and finished_at >= :start and finished_at < :end) as played,
                            lateral (values (lower(stretch), 1), (upper(stretch), -1)) as change (second, delta)
                        group by second having sum(delta) <> 0
                        """)
                .param("content", content)
                .param("day", day)
                .param("start", new Days(day, day).start())
                .param("end", new Days(day, day).end())
                .update();
    }
}
