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
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** A run that pays by members spends all that its members have paid before its end. */
    void spend(UUID run, Collection<SuiAddress> members, Instant until) {
        jdbc.sql("""
                        update revenue_contribution set run_id = :run
                        where run_id is null and paid_at < :until and membership_id in (
                            select unnest(:members::text[]))
                        """)
                .param("run", run)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("members", texts(members))
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

    /** What reached the creator pool by each membership that a run spends. */
    Map<SuiAddress, BigInteger> of(UUID run, int creatorBps) {
        return sums("run_id = ?", creatorBps, run);
    }

    /** What reached the creator pool by these memberships before a time, and is not spent. */
    Map<SuiAddress, BigInteger> unspent(Collection<SuiAddress> members, Instant until, int creatorBps) {
        return sums(
                "run_id is null and membership_id in (select unnest(?::text[])) and paid_at < ?",
                creatorBps,
                texts(members),
                until.atOffset(ZoneOffset.UTC));
    }

    private Map<SuiAddress, BigInteger> sums(String where, int creatorBps, Object... parameters) {
        record Paid(SuiAddress membership, BigInteger amount) {}
        return jdbc
                .sql("select membership_id, price from revenue_contribution where " + where)
                .params(parameters)
                .query((row, number) -> new Paid(
                        SuiAddress.parse(row.getString(1)),
                        creatorsPart(row.getBigDecimal(2).toBigIntegerExact(), creatorBps)))
                .list()
                .stream()
                .collect(Collectors.toMap(Paid::membership, Paid::amount, BigInteger::add));
    }

    /** As the pool splits a payment: the platform's part rounds down. */
    static BigInteger creatorsPart(BigInteger price, int creatorBps) {
        var platform = price.multiply(WHOLE_BPS.subtract(BigInteger.valueOf(creatorBps)))
                .divide(WHOLE_BPS);
        return price.subtract(platform);
    }

    private static String[] texts(Collection<SuiAddress> addresses) {
        return addresses.stream().map(SuiAddress::toString).toArray(String[]::new);
    }
}
