package blockbuster.server.revenue.internal;

import blockbuster.server.revenue.split.BatchPlan;
import blockbuster.server.revenue.split.Payout;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of batches. */
@Repository
class Batches {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Batches(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void create(UUID run, List<BatchPlan> plans) {
        for (var plan : plans) {
            jdbc.sql("insert into revenue_batch (run_id, index, payouts) values (?, ?, ?::jsonb)")
                    .params(
                            run,
                            plan.index(),
                            json.writeValueAsString(
                                    plan.payouts().stream().map(Entry::of).toList()))
                    .update();
        }
    }

    List<Batch> of(UUID run) {
        return jdbc.sql("select * from revenue_batch where run_id = ? order by index")
                .param(run)
                .query(this::row)
                .list();
    }

    void opened(UUID run, List<SuiAddress> objects) {
        for (int index = 0; index < objects.size(); index++) {
            jdbc.sql("update revenue_batch set batch_id = ? where run_id = ? and index = ?")
                    .params(objects.get(index).toString(), run, index)
                    .update();
        }
    }

    void paid(UUID run, int index, SuiAddress receipt, String transaction) {
        jdbc.sql("update revenue_batch set receipt_id = ?, transaction = ? where run_id = ? and index = ?")
                .params(receipt.toString(), transaction, run, index)
                .update();
    }

    private Batch row(ResultSet row, int number) throws SQLException {
        var payouts = Arrays.stream(json.readValue(row.getString("payouts"), Entry[].class))
                .map(Entry::payout)
                .toList();
        return new Batch(
                new BatchPlan(row.getInt("index"), payouts),
                Optional.ofNullable(row.getString("batch_id")).map(SuiAddress::parse),
                Optional.ofNullable(row.getString("receipt_id")).map(SuiAddress::parse),
                Optional.ofNullable(row.getString("transaction")));
    }

    private record Entry(String uploader, String amount) {
        static Entry of(Payout payout) {
            return new Entry(payout.uploader().toString(), payout.amount().toString());
        }

        Payout payout() {
            return new Payout(SuiAddress.parse(uploader), new BigInteger(amount));
        }
    }
}
