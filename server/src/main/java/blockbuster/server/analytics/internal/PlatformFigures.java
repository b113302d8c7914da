package blockbuster.server.analytics.internal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the sums of the platform. */
@Repository
class PlatformFigures {

    private final JdbcClient jdbc;

    PlatformFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A day (UTC). Amounts are base units of the platform's coin, as decimal text.
     *
     * @param members memberships that were bought
     * @param views finished plays that watched something
     */
    record PlatformDay(LocalDate day, long members, long views, long creditedSeconds, String revenue, String paid) {}

    List<PlatformDay> days(Days days) {
        return jdbc.sql("""
                        select day, coalesce(members, 0) as members, coalesce(views, 0) as views,
                            coalesce(fact.seconds, 0) as seconds, coalesce(revenue, 0) as revenue, coalesce(paid, 0) as paid
                        from (
                            select moment::date as day
                            from generate_series(cast(:from as timestamp), cast(:to as timestamp), interval '1 day') as moment)
                            as asked
                        left join (
                            select day, sum(facts) filter (where kind = 'membership_bought') as members,
                                sum(seconds) filter (where kind = 'stream_settled') as seconds,
                                sum(amount) filter (where kind = 'revenue_deposited') as revenue,
                                sum(amount) filter (where kind = 'payout_made') as paid
                            from analytics_day where day between :from and :to group by day) as fact using (day)
                        left join (
                            select day, sum(views) as views from analytics_title_day
                            where day between :from and :to group by day) as title using (day)
                        order by day
                        """)
                .param("from", days.from())
                .param("to", days.to())
                .query((row, number) -> new PlatformDay(
                        row.getObject("day", LocalDate.class),
                        row.getLong("members"),
                        row.getLong("views"),
                        row.getLong("seconds"),
                        row.getBigDecimal("revenue").toPlainString(),
                        row.getBigDecimal("paid").toPlainString()))
                .list();
    }
}
