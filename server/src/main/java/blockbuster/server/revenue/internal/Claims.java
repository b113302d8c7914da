package blockbuster.server.revenue.internal;

import blockbuster.server.chain.ClaimRedeemed;
import blockbuster.sui.SuiAddress;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of claims that were redeemed, kept by the chain's events. */
@Repository
class Claims {

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ClaimRedeemed event) {
        jdbc.sql("""
                        insert into revenue_redemption (claims_id, uploader, amount, transaction)
                        values (?, ?, ?, ?) on conflict (claims_id, uploader) do nothing
                        """)
                .params(
                        event.claims().toString(),
                        event.uploader().toString(),
                        new BigDecimal(event.amount()),
                        event.position().transaction())
                .update();
    }

    /** The transaction by which a creator took a claim. */
    Optional<String> redeemedIn(SuiAddress claims, SuiAddress uploader) {
        return jdbc.sql("select transaction from revenue_redemption where claims_id = ? and uploader = ?")
                .params(claims.toString(), uploader.toString())
                .query(String.class)
                .optional();
    }
}
