package blockbuster.server.revenue.internal;

import blockbuster.server.chain.EventPosition;
import blockbuster.server.chain.MembershipPurchased;
import blockbuster.server.chain.MembershipRenewed;
import blockbuster.server.chain.MembershipUpgraded;
import blockbuster.sui.SuiAddress;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what memberships cost, kept by the chain's events, and of the runs that spent it. */
@Repository
class Contributions {

    private static final BigInteger WHOLE_BPS = BigInteger.valueOf(10_000);

    private final JdbcClient jdbc;

    Contributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(MembershipPurchased event) {
        add(event.position(), event.membership(), event.price());
    }

    @EventListener
    void on(MembershipRenewed event) {
        add(event.position(), event.membership(), event.price());
    }

    @EventListener
    void on(MembershipUpgraded event) {
        add(event.position(), event.membership(), event.price());
    }

    private void add(EventPosition position, SuiAddress membership, BigInteger price) {
        jdbc.sql("""
                        insert into revenue_contribution (transaction, index, membership_id, price, paid_at)
                        values (?, ?, ?, ?, ?) on conflict (transaction, index) do nothing
                        """)
                .params(
                        position.transaction(),
                        position.index(),
                        membership.toString(),
                        new BigDecimal(price),
                        position.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A run that pays by members spends all that those who watched something have paid before its end. */
    void spend(UUID run, Instant until) {
        jdbc.sql("""
                        update revenue_contribution set run_id = :run
                        where run_id is null and paid_at < :until and membership_id in (
                            select membership_id from revenue_session where run_id = :run and credited_seconds > 0)
                        """)
                .param("run", run)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A run that pays from the whole pool spends everybody's. */
    void spendAll(UUID run, Instant until) {
        jdbc.sql("update revenue_contribution set run_id = ? where run_id is null and paid_at < ?")
                .params(run, until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Frees what an abandoned run would have spent. */
    void release(UUID run) {
        jdbc.sql("update revenue_contribution set run_id = null where run_id = ?")
                .param(run)
                .update();
    }

    /** What reached the creator pool by each membership that a run spends: a sum for each, because the leaves name them all. */
    Map<SuiAddress, BigInteger> of(UUID run, int creatorBps) {
        return sums("run_id = :run", Map.of("run", run), creatorBps);
    }

    /** What reached the creator pool before a time by those who watched something, and is not spent. */
    Map<SuiAddress, BigInteger> unspent(Instant until, int creatorBps) {
        var where = """
                run_id is null and paid_at < :until and membership_id in (
                    select membership_id from revenue_session
                    where run_id is null and settled_at < :until and credited_seconds > 0)
                """;
        return sums(where, Map.of("until", until.atOffset(ZoneOffset.UTC)), creatorBps);
    }

    private Map<SuiAddress, BigInteger> sums(String where, Map<String, Object> parameters, int creatorBps) {
        var sums = new HashMap<SuiAddress, BigInteger>();
        RowCursor.over(jdbc, "select membership_id, price from revenue_contribution where " + where)
                .params(parameters)
                .query(row -> {
                    sums.merge(
                            SuiAddress.parse(row.getString(1)),
                            creatorsPart(row.getBigDecimal(2).toBigIntegerExact(), creatorBps),
                            BigInteger::add);
                });
        return sums;
    }

    /** As the pool splits a payment: the platform's part rounds down. */
    static BigInteger creatorsPart(BigInteger price, int creatorBps) {
        var platform = price.multiply(WHOLE_BPS.subtract(BigInteger.valueOf(creatorBps)))
                .divide(WHOLE_BPS);
        return price.subtract(platform);
    }
}
