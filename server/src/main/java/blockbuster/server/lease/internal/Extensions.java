package blockbuster.server.lease.internal;

import blockbuster.server.lease.internal.Extension.State;
import blockbuster.sui.SuiAddress;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of extensions, which is the record of all spending. */
@Repository
class Extensions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Extensions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a pending extension unless the title has one; returns whether it did. */
    boolean add(Extension extension, long epoch) {
        return jdbc.sql("""
                        insert into lease_extension (id, content_id, payer, from_epoch, to_epoch, price_frost,
                            price_mist, state, asked_epoch, asked_at)
                        values (:id, :content, :payer, :from, :to, :frost, :mist, 'pending', :epoch, :now)
                        on conflict (content_id) where state = 'pending' do nothing
                        """)
                        .param("id", extension.id())
                        .param("content", extension.content().toString())
                        .param("payer", extension.payer())
                        .param("from", extension.fromEpoch())
                        .param("to", extension.toEpoch())
                        .param("frost", extension.priceFrost())
                        .param("mist", decimal(extension.priceMist()))
                        .param("epoch", epoch)
                        .param("now", utc(extension.askedAt()))
                        .update()
                == 1;
    }

    /**
     * Adds a caller's extension if the epoch's budget has room for it.
     *
     * @return empty if it has not; else whether the title had no other extension under way
     */
    @Transactional
    Optional<Boolean> addWithin(long budgetFrost, Extension extension, long epoch) {
        // Two callers at once must not both see the last of the budget.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('lease-budget', 0))")
                .query((row, number) -> number)
                .list();
        long spent = jdbc.sql("""
                        select coalesce(sum(case state when 'failed' then cost_frost else price_frost end), 0)::bigint
                        from lease_extension where asked_epoch = ? and payer <> 'earnings'
                        """).param(epoch).query(Long.class).single();
        return extension.priceFrost() > budgetFrost - spent ? Optional.empty() : Optional.of(add(extension, epoch));
    }

    /** What extensions from a title's earnings have used up; a failed one used what it had paid for. */
    BigInteger spentMist(SuiAddress content) {
        return jdbc.sql("""
                        select coalesce(sum(price_mist), 0) from lease_extension
                        where content_id = ? and payer = 'earnings' and (state <> 'failed' or cost_frost > 0)
                        """)
                .param(content.toString())
                .query(BigDecimal.class)
                .single()
                .toBigIntegerExact();
    }

    List<Extension> pending() {
        return select("where state = 'pending' order by asked_at, id");
    }

    List<Extension> of(SuiAddress content) {
        return select("where content_id = ? order by asked_at desc, id limit 100", content.toString());
    }

    void spent(UUID id, long frost) {
        jdbc.sql("update lease_extension set cost_frost = cost_frost + ? where id = ?")
                .params(frost, id)
                .update();
    }

    void attempted(UUID id) {
        jdbc.sql("update lease_extension set attempts = attempts + 1 where id = ?")
                .param(id)
                .update();
    }

    void end(UUID id, State state) {
        jdbc.sql("update lease_extension set state = ?, ended_at = ? where id = ?")
                .params(state.wireName(), utc(clock.instant()), id)
                .update();
    }

    private List<Extension> select(String where, Object... parameters) {
        return jdbc.sql("select * from lease_extension " + where)
                .params(List.of(parameters))
                .query(Extensions::row)
                .list();
    }

    private static Extension row(ResultSet row, int number) throws SQLException {
        var mist = row.getBigDecimal("price_mist");
        return new Extension(
                row.getObject("id", UUID.class),
                SuiAddress.parse(row.getString("content_id")),
                row.getString("payer"),
                row.getLong("from_epoch"),
                row.getLong("to_epoch"),
                row.getLong("price_frost"),
                mist == null ? null : mist.toBigIntegerExact(),
                row.getLong("cost_frost"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable BigDecimal decimal(@Nullable BigInteger number) {
        return number == null ? null : new BigDecimal(number);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
