package blockbuster.server.revenue.internal;

import blockbuster.server.chain.ChainReader;
import blockbuster.server.chain.UploaderRegistered;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
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

    /** Whether a creator had an account before a time; whom the mirror does not know, the chain is asked for. */
    boolean hadAccount(SuiAddress uploader, Instant before) {
        return registeredAt(uploader).filter(before::isAfter).isPresent();
    }

    private Optional<Instant> registeredAt(SuiAddress uploader) {
        return jdbc.sql("select registered_at from revenue_creator where uploader = ?")
                .param(uploader.toString())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .or(() -> chain.uploaderAccountOf(uploader).map(account -> account.registeredAt()));
    }
}
