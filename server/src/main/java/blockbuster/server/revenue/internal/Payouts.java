package blockbuster.server.revenue.internal;

import blockbuster.server.revenue.split.CreatorPayout;
import blockbuster.server.revenue.split.PayoutPlan;
import blockbuster.sui.SuiAddress;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what runs do with creators' money. */
@Repository
class Payouts {

    private final JdbcClient jdbc;

    Payouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void create(UUID run, PayoutPlan plan) {
        for (var payout : plan.payouts()) {
            jdbc.sql("""
                            insert into revenue_payout (run_id, uploader, share, carried_in, paid, claimed, carried)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            run,
                            payout.uploader().toString(),
                            new BigDecimal(payout.share()),
                            new BigDecimal(payout.carriedIn()),
                            new BigDecimal(payout.paid()),
                            new BigDecimal(payout.claimed()),
                            new BigDecimal(payout.carried()))
                    .update();
        }
    }

    /** In the order of the payout tree's leaves. */
    PayoutPlan of(UUID run) {
        var payouts = jdbc.sql("select * from revenue_payout where run_id = ?")
                .param(run)
                .query(Payouts::row)
                .list();
        return new PayoutPlan(payouts.stream()
                .sorted(Comparator.comparing(CreatorPayout::uploader))
                .toList());
    }

    /** What creators have in the pool since the last distribution. */
    Map<SuiAddress, BigInteger> carriedOver() {
        return jdbc.sql("""
                        select * from revenue_payout where carried > 0 and run_id =
                            (select id from revenue_run where state = 'recorded' order by period_end desc limit 1)
                        """).query(Payouts::row).list().stream()
                .collect(Collectors.toMap(CreatorPayout::uploader, CreatorPayout::carried));
    }

    private static CreatorPayout row(ResultSet row, int number) throws SQLException {
        return new CreatorPayout(
                SuiAddress.parse(row.getString("uploader")),
                amount(row, "share"),
                amount(row, "carried_in"),
                amount(row, "paid"),
                amount(row, "claimed"),
                amount(row, "carried"));
    }

    private static BigInteger amount(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
    }
}
