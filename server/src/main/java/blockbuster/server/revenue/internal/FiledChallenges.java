package blockbuster.server.revenue.internal;

import blockbuster.server.chain.ChallengeAnswered;
import blockbuster.server.chain.DistributionChallenged;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of challenges and their answers, kept by the chain's events. */
@Repository
class FiledChallenges {

    private final JdbcClient jdbc;

    FiledChallenges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody's word that a play is missing, and the operator's why it is not.
     *
     * @param receiptDigest BLAKE2b-256 of the signed receipt, in hex
     * @param answer none as long as it holds the money back
     */
    record Challenge(
            long number,
            String challenger,
            String receiptDigest,
            Instant filedAt,
            @Nullable String answer) {}

    @EventListener
    void on(DistributionChallenged event) {
        jdbc.sql("""
                        insert into revenue_challenge (announcement_id, number, challenger, receipt_digest, filed_at)
                        values (?, ?, ?, ?, ?) on conflict (announcement_id, number) do nothing
                        """)
                .params(
                        event.announcement().toString(),
                        event.number(),
                        event.challenger().toString(),
                        event.receiptDigest(),
                        event.position().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventListener
    void on(ChallengeAnswered event) {
        jdbc.sql("update revenue_challenge set answer = ? where announcement_id = ? and number = ?")
                .params(event.reason(), event.announcement().toString(), event.number())
                .update();
    }

    List<Challenge> of(SuiAddress announcement) {
        return jdbc.sql("select * from revenue_challenge where announcement_id = ? order by number")
                .param(announcement.toString())
                .query((row, number) -> new Challenge(
                        row.getLong("number"),
                        row.getString("challenger"),
                        row.getString("receipt_digest"),
                        row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                        row.getString("answer")))
                .list();
    }
}
