package blockbuster.server.analytics.internal;

import blockbuster.sui.SuiAddress;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the sums of titles. */
@Repository
class TitleFigures {

    private final JdbcClient jdbc;

    TitleFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Sums over some days.
     *
     * @param completed views of nine tenths of the film or more
     * @param completionBps what part of the film a view watched on average, in basis points
     */
    record Watching(long views, long completed, long completionBps, long seconds) {

        static final Watching NONE = new Watching(0, 0, 0, 0);
    }

    record TitleSums(String contentId, Watching watching) {}

    record DaySums(LocalDate day, Watching watching) {}

    /** So many views played this second of film. */
    record CurvePoint(int second, long views) {}

    List<TitleSums> byTitle(Collection<SuiAddress> titles, Days days) {
        return jdbc.sql("""
                        select content_id, sum(views) as views, sum(completed) as completed,
                            coalesce(div(sum(completion_bps), nullif(sum(views), 0)), 0) as bps, sum(seconds) as seconds
                        from analytics_title_day where content_id = any(?) and day between ? and ?
                        group by content_id order by seconds desc, content_id
                        """)
                .params(ids(titles), days.from(), days.to())
                .query((row, number) -> new TitleSums(row.getString("content_id"), watching(row)))
                .list();
    }

    List<DaySums> byDay(Collection<SuiAddress> titles, Days days) {
        return jdbc.sql("""
                        select day, sum(views) as views, sum(completed) as completed,
                            coalesce(div(sum(completion_bps), nullif(sum(views), 0)), 0) as bps, sum(seconds) as seconds
                        from analytics_title_day where content_id = any(?) and day between ? and ?
                        group by day order by day
                        """)
                .params(ids(titles), days.from(), days.to())
                .query((row, number) -> new DaySums(row.getObject("day", LocalDate.class), watching(row)))
                .list();
    }

    /** Each second from which on more or fewer views play than before it. */
    List<CurvePoint> curve(SuiAddress title, Days days) {
        return jdbc.sql("""
                        select second, sum(sum(delta)) over (order by second) as views from analytics_curve
                        where content_id = ? and day between ? and ? group by second order by second
                        """)
                .params(title.toString(), days.from(), days.to())
                .query((row, number) -> new CurvePoint(row.getInt("second"), row.getLong("views")))
                .list();
    }

    private static Watching watching(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Watching(row.getLong("views"), row.getLong("completed"), row.getLong("bps"), row.getLong("seconds"));
    }

    private static String[] ids(Collection<SuiAddress> titles) {
        return titles.stream().map(SuiAddress::toString).toArray(String[]::new);
    }
}
