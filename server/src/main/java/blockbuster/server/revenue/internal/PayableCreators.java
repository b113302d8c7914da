package blockbuster.server.revenue.internal;

import blockbuster.server.chain.ChainReader;
import blockbuster.server.chain.UploaderRegistered;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of creators who have an account and so can be paid, kept by the chain's events. */
@Repository
class PayableCreators {

    private final JdbcClient jdbc;
    private final ChainReader chain;

    PayableCreators(JdbcClient jdbc, ChainReader chain) {
        this.jdbc = jdbc;
        this.chain = chain;
    }

    @EventListener
    void on(UploaderRegistered event) {
        jdbc.sql("""
                        insert into revenue_creator (uploader, registered_at) values (?, ?)
                        on conflict (uploader) do update set registered_at
                            = least(revenue_creator.registered_at, excluded.registered_at)
                        """)
                .params(event.uploader().toString(), event.registeredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Who had an account before a time; whom the mirror does not know, the chain is asked for. It holds all creators, because
     * a question for each would take longer than everything else. To be called in a transaction.
     */
    Predicate<SuiAddress> withAccountBefore(Instant time) {
        var known = new HashMap<SuiAddress, Boolean>();
        RowCursor.over(jdbc, "select uploader, registered_at < ? from revenue_creator")
                .param(time.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    known.put(SuiAddress.parse(row.getString(1)), row.getBoolean(2));
                });
        return uploader -> {
            var before = known.get(uploader);
            return before != null ? before : registeredOnChain(uploader, time);
        };
    }

    private boolean registeredOnChain(SuiAddress uploader, Instant before) {
        return chain.uploaderAccountOf(uploader)
                .filter(account -> account.registeredAt().isBefore(before))
                .isPresent();
    }
}
