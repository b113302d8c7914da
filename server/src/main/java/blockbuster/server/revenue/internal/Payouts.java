package blockbuster.server.revenue.internal;

import blockbuster.server.revenue.split.CreatorPayout;
import blockbuster.server.revenue.split.PayoutPlan;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what runs do with creators' money. */
@Repository
class Payouts {

    private static final int ROWS = 10_000;

    private final JdbcClient jdbc;

    Payouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void create(UUID run, PayoutPlan plan) {
        var payouts = plan.payouts();
        for (int from = 0; from < payouts.size(); from += ROWS) {
            insert(run, payouts.subList(from, Math.min(payouts.size(), from + ROWS)));
        }
    }

    private void insert(UUID run, List<CreatorPayout> payouts) {
        jdbc.sql("""
                        insert into revenue_payout (run_id, uploader, share, carried_in, paid, claimed, carried)
                        select ?, * from unnest(
                            ?::text[], ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[])
                        """)
                .params(
                        run,
                        texts(payouts, CreatorPayout::uploader),
                        texts(payouts, CreatorPayout::share),
                        texts(payouts, CreatorPayout::carriedIn),
                        texts(payouts, CreatorPayout::paid),
                        texts(payouts, CreatorPayout::claimed),
                        texts(payouts, CreatorPayout::carried))
                .update();
    }

    private static String[] texts(List<CreatorPayout> payouts, Function<CreatorPayout, Object> field) {
        return payouts.stream().map(field).map(Object::toString).toArray(String[]::new);
    }

    /** In the order of the payout tree's leaves. */
    PayoutPlan of(UUID run) {
        var payouts = new ArrayList<CreatorPayout>();
        var page = page(run, "");
        while (!page.isEmpty()) {
            payouts.addAll(page);
            page = page(run, page.getLast().uploader().toString());
        }
        payouts.sort(Comparator.comparing(CreatorPayout::uploader));
        return new PayoutPlan(payouts);
    }

    private List<CreatorPayout> page(UUID run, String after) {
        return jdbc.sql("select * from revenue_payout where run_id = ? and uploader > ? order by uploader limit ?")
                .params(run, after, ROWS)
                .query(Payouts::row)
                .list();
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
