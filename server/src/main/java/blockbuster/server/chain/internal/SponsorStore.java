package blockbuster.server.chain.internal;

import blockbuster.sui.Digest;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.SuiAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the sponsor's coins and of what they were promised to. */
@Component
class SponsorStore {

    private final JdbcClient jdbc;

    SponsorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one account had paid since a moment; the oldest leaves the window first. */
    record Spent(long count, long mist, @Nullable Instant oldest) {}

    /** Lets one promise after the other be made in the cluster, until the end of the transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('chain-sponsor', 0))")
                .query((row, number) -> true)
                .single();
    }

    Spent spent(SuiAddress sender, Instant since) {
        return jdbc.sql("""
                        select count(*), coalesce(sum(mist), 0), min(created_at) from chain_sponsorship
                        where sender = ? and created_at > ?
                        """)
                .params(sender.toString(), utc(since))
                .query((row, number) -> new Spent(row.getLong(1), row.getLong(2), instant(row, 3)))
                .single();
    }

    /** A coin that is promised to nothing and holds so many MIST. */
    Optional<SponsorCoin> free(long mist) {
        return jdbc.sql("""
                        select coin.coin_id, coin.version, coin.digest, coin.balance from chain_sponsor_coin coin
                        where coin.balance >= ? and not exists (
                            select from chain_sponsorship held where held.coin_id = coin.coin_id and settled_at is null)
                        order by coin.coin_id limit 1
                        """).param(mist).query((row, number) -> coin(row)).optional();
    }

    void promise(OpenSponsorship promised, long budget, Instant now) {
        jdbc.sql("""
                        insert into chain_sponsorship (digest, sender, coin_id, mist, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        promised.digest().toString(),
                        promised.sender().toString(),
                        promised.coin().ref().id().toString(),
                        budget,
                        utc(now),
                        utc(promised.expiresAt()))
                .update();
    }

    /** Those whose coins are not free yet, the oldest first. */
    List<OpenSponsorship> open() {
        return jdbc.sql("""
                        select coin.coin_id, coin.version, coin.digest, coin.balance,
                            held.digest as transaction, held.sender, held.expires_at
                        from chain_sponsorship held join chain_sponsor_coin coin using (coin_id)
                        where held.settled_at is null order by held.expires_at
                        """)
                .query((row, number) -> new OpenSponsorship(
                        Digest.parse(row.getString("transaction")),
                        SuiAddress.parse(row.getString("sender")),
                        coin(row),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Frees the coin; must be called in one transaction with what became of it. */
    void settle(Digest digest, long cost, Instant now) {
        jdbc.sql("update chain_sponsorship set mist = ?, settled_at = ? where digest = ?")
                .params(cost, utc(now), digest.toString())
                .update();
    }

    /** Forgets what no limit counts any more. */
    void forget(Instant before) {
        jdbc.sql("delete from chain_sponsorship where settled_at is not null and created_at <= ?")
                .param(utc(before))
                .update();
    }

    void put(SponsorCoin coin) {
        jdbc.sql("""
                        insert into chain_sponsor_coin (coin_id, version, digest, balance) values (?, ?, ?, ?)
                        on conflict (coin_id) do update set version = excluded.version, digest = excluded.digest,
                            balance = excluded.balance
                        """)
                .params(
                        coin.ref().id().toString(),
                        coin.ref().version(),
                        coin.ref().digest().toString(),
                        coin.balance())
                .update();
    }

    void remove(SuiAddress coin) {
        jdbc.sql("delete from chain_sponsor_coin where coin_id = ?")
                .param(coin.toString())
                .update();
    }

    /** Forgets free coins with less than so many MIST: they are money again, of which coins are made. */
    void removeDrained(long least) {
        jdbc.sql("""
                        delete from chain_sponsor_coin coin where balance < ? and not exists (
                            select from chain_sponsorship held where held.coin_id = coin.coin_id and settled_at is null)
                        """).param(least).update();
    }

    Set<SuiAddress> coins() {
        return Set.copyOf(jdbc.sql("select coin_id from chain_sponsor_coin")
                .query((row, number) -> SuiAddress.parse(row.getString(1)))
                .list());
    }

    private static SponsorCoin coin(ResultSet row) throws SQLException {
        var ref = new ObjectRef(
                SuiAddress.parse(row.getString("coin_id")),
                row.getLong("version"),
                Digest.parse(row.getString("digest")));
        return new SponsorCoin(ref, row.getLong("balance"));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
