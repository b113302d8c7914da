package blockbuster.server.payment;

import blockbuster.server.chain.EventPosition;
import blockbuster.server.web.Cursor;
import blockbuster.server.web.Page;
import blockbuster.server.web.WireNames;
import blockbuster.sui.SuiAddress;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables payment and payment_deposit. */
@Repository
class Payments {

    private static final String SPLIT = """
            select payment.*, coalesce(creator_amount, 0) creator_amount, coalesce(treasury_amount, 0) treasury_amount
            from payment left join payment_deposit deposit
                on deposit.transaction = payment.transaction and deposit.event_index = payment.event_index - 1
                    and payment.price > 0
            where member = :member
            """;

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Payment payment) {
        jdbc.sql("""
                        insert into payment (transaction, event_index, member, kind, membership_id, tier, price,
                            expires_at, paid_at)
                        values (:transaction, :index, :member, :kind, :membership, :tier, :price, :expires, :paid)
                        on conflict (transaction, event_index) do nothing
                        """)
                .param("transaction", payment.position().transaction())
                .param("index", payment.position().index())
                .param("member", payment.member().toString())
                .param("kind", payment.kind().wireName())
                .param("membership", payment.membership().toString())
                .param("tier", payment.tier())
                .param("price", new BigDecimal(payment.price()))
                .param("expires", utc(payment.expiresAt()))
                .param("paid", utc(payment.position().at()))
                .update();
    }

    void addDeposit(EventPosition position, BigInteger creators, BigInteger treasury) {
        jdbc.sql("""
                        insert into payment_deposit (transaction, event_index, creator_amount, treasury_amount)
                        values (?, ?, ?, ?) on conflict (transaction, event_index) do nothing
                        """)
                .params(position.transaction(), position.index(), new BigDecimal(creators), new BigDecimal(treasury))
                .update();
    }

    /** A member's payments, the newest first. */
    Page<SplitPayment> of(SuiAddress member, int limit, Optional<String> cursor) {
        var after = cursor.map(text -> Cursor.decode(text, 3)).orElse(List.of("infinity", "", "0"));
        var rows = jdbc.sql(SPLIT + """
                            and (paid_at, payment.transaction, payment.event_index)
                                < (cast(:at as timestamptz), :transaction, cast(:index as integer))
                        order by paid_at desc, payment.transaction desc, payment.event_index desc limit :rows
                        """)
                .param("member", member.toString())
                .param("at", after.getFirst())
                .param("transaction", after.get(1))
                .param("index", after.getLast())
                .param("rows", limit + 1)
                .query(Payments::row)
                .list();
        return Page.of(
                rows, limit, payment -> Cursor.encode(payment.paidAt(), payment.transaction(), payment.eventIndex()));
    }

    /** All that a member paid, and where it went. */
    Total total(SuiAddress member) {
        return jdbc.sql("select coalesce(sum(price), 0) price, coalesce(sum(creator_amount), 0) creators,"
                        + " coalesce(sum(treasury_amount), 0) platform from (" + SPLIT + ") split")
                .param("member", member.toString())
                .query((row, _) -> new Total(amount(row, "price"), amount(row, "creators"), amount(row, "platform")))
                .single();
    }

    /** Sums in base units. */
    record Total(BigInteger paid, BigInteger creators, BigInteger platform) {}

    private static SplitPayment row(ResultSet row, int number) throws SQLException {
        return new SplitPayment(
                row.getString("transaction"),
                row.getInt("event_index"),
                WireNames.parse(PaymentKind.class, "kind of payment", row.getString("kind")),
                row.getString("membership_id"),
                row.getInt("tier"),
                amount(row, "price"),
                amount(row, "creator_amount"),
                amount(row, "treasury_amount"),
                instant(row, "expires_at"),
                instant(row, "paid_at"));
    }

    private static BigInteger amount(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
