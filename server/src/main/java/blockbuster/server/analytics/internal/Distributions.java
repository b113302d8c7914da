package blockbuster.server.analytics.internal;

import blockbuster.server.chain.DistributionClosed;
import blockbuster.server.chain.DistributionOpened;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of distributions, kept by the chain's events. */
@Repository
class Distributions {

    private final JdbcClient jdbc;

    Distributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A finished distribution; amounts are base units of the platform's coin, as decimal text.
     *
     * @param id its object on chain; {@code GET /api/v1/distributions/} tells all about it
     * @param pool the creator pool before it
     * @param paid of it, to the creators
     * @param creators how many were paid
     */
    record LastDistribution(
            String id,
            Instant periodStart,
            Instant periodEnd,
            String pool,
            String paid,
            long creators,
            Instant closedAt) {}

    @EventListener
    void on(DistributionOpened opened) {
        jdbc.sql("""
                        insert into analytics_distribution (distribution_id, period_start, period_end, pool)
                        values (?, ?, ?, ?) on conflict (distribution_id) do nothing
                        """)
                .params(
                        opened.distribution().toString(),
                        utc(opened.periodStart()),
                        utc(opened.periodEnd()),
                        new BigDecimal(opened.poolAmount()))
                .update();
    }

    @EventListener
    void on(DistributionClosed closed) {
        jdbc.sql("update analytics_distribution set paid = ?, creators = ?, closed_at = ? where distribution_id = ?")
                .params(
                        new BigDecimal(closed.paidAmount()),
                        closed.payouts(),
                        utc(closed.position().at()),
                        closed.distribution().toString())
                .update();
    }

    Optional<LastDistribution> last() {
        return jdbc.sql("select * from analytics_distribution where closed_at is not null"
                        + " order by period_end desc limit 1")
                .query((row, number) -> new LastDistribution(
                        row.getString("distribution_id"),
                        row.getObject("period_start", OffsetDateTime.class).toInstant(),
                        row.getObject("period_end", OffsetDateTime.class).toInstant(),
                        row.getBigDecimal("pool").toPlainString(),
                        row.getBigDecimal("paid").toPlainString(),
                        row.getLong("creators"),
                        row.getObject("closed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
