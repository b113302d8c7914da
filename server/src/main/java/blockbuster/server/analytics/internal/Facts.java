package blockbuster.server.analytics.internal;

import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of facts; each new one also counts in the meters. */
@Repository
class Facts {

    private final JdbcClient jdbc;
    private final DirtyDays dirty;
    private final MeterRegistry meters;

    Facts(JdbcClient jdbc, DirtyDays dirty, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.dirty = dirty;
        this.meters = meters;
    }

    void add(Fact fact) {
        int added = jdbc.sql("insert into analytics_fact (kind, source, subject, amount, seconds, at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (kind, source) do nothing")
                .params(
                        fact.kind().wireName(),
                        fact.source(),
                        fact.subject(),
                        new BigDecimal(fact.amount()),
                        fact.seconds(),
                        fact.at().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            dirty.mark(null, fact.at());
            count(fact);
        }
    }

    /** Meters restart at zero with the process and are for rates; the table is for totals. */
    private void count(Fact fact) {
        var kind = fact.kind().wireName();
        meters.counter("blockbuster.facts", "kind", kind).increment();
        meters.counter("blockbuster.facts.amount", "kind", kind)
                .increment(fact.amount().doubleValue());
        meters.counter("blockbuster.facts.seconds", "kind", kind).increment((double) fact.seconds());
    }

    Stats sum() {
        return jdbc.sql("""
                        select
                            count(distinct subject) filter (where kind = 'membership_bought') members,
                            count(distinct subject) filter (where kind = 'title_approved')
                                - count(distinct subject) filter (where kind = 'title_taken_down') titles,
                            count(distinct subject) filter (where kind = 'stream_settled') streams,
                            coalesce(sum(seconds) filter (where kind = 'stream_settled'), 0) seconds,
                            coalesce(sum(amount) filter (where kind = 'revenue_deposited'), 0) revenue,
                            coalesce(sum(amount) filter (where kind = 'payout_made'), 0) paid
                        from analytics_fact
                        """)
                .query((row, number) -> new Stats(
                        row.getLong("titles"),
                        row.getLong("members"),
                        row.getLong("streams"),
                        row.getLong("seconds"),
                        row.getBigDecimal("revenue").toBigIntegerExact(),
                        row.getBigDecimal("paid").toBigIntegerExact()))
                .single();
    }

    /** Totals since the beginning. */
    record Stats(long titles, long members, long streams, long creditedSeconds, BigInteger revenue, BigInteger paid) {}
}
