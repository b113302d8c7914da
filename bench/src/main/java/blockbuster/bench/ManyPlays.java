package blockbuster.bench;

import blockbuster.receipts.PlayReceipt;
import blockbuster.receipts.PlayStatement;
import blockbuster.receipts.SigningKey;
import blockbuster.sui.SuiAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Settled plays in a platform's database as its own services would have left them, made inside of it: every creator has an
 * account and is watched, by a tenth as many members as there are plays. The receipts look like real ones and are signed by
 * nobody, which only an audit would notice.
 */
final class ManyPlays {
    private static final int PLAYS_OF_A_MEMBER = 10;

    private final Connection database;

    ManyPlays(Connection database) {
        this.database = database;
    }

    void make(int creators, int sessions) throws SQLException {
        update("create function pg_temp.address(kind text, number bigint) returns text language sql immutable as "
                + "$$ select '0x' || encode(sha256(convert_to(kind || number, 'UTF8')), 'hex') $$");
        try (var accounts = database.prepareStatement("""
                insert into revenue_creator (uploader, registered_at)
                select pg_temp.address('creator', i), now() - interval '1 day' from generate_series(0, ? - 1) i
                """)) {
            accounts.setInt(1, creators);
            accounts.executeUpdate();
        }
        try (var plays = database.prepareStatement("""
                insert into revenue_session (settlement_id, stream_id, content_id, uploader, membership_id,
                    credited_seconds, completion_bps, settled_at, receipt)
                select gen_random_uuid(), stream, pg_temp.address('title', i % ?), pg_temp.address('creator', i % ?),
                    pg_temp.address('membership', i * 7919 % ?), 60 + i % 3600, i * 37 % 10001, now(),
                    jsonb_build_object('stream', stream, 'day', current_date, 'sequence', 40, 'watchedSeconds',
                        60 + i % 3600, 'details', repeat('ab', 32), 'sessionKey', ?, 'signature', ?)
                from (select i, gen_random_uuid() stream from generate_series(0, ?::bigint - 1) i) play
                """)) {
            bind(plays, creators, sessions);
            plays.executeUpdate();
        }
        update("vacuum (analyze) revenue_session");
    }

    private static void bind(PreparedStatement plays, int creators, int sessions) throws SQLException {
        var someone = PlayReceipt.sign(
                new PlayStatement(
                        new UUID(0, 1),
                        SuiAddress.parse("0x1"),
                        LocalDate.now(ZoneOffset.UTC),
                        40,
                        60,
                        "ab".repeat(32)),
                SigningKey.ofSeed(new byte[32]));
        plays.setInt(1, creators);
        plays.setInt(2, creators);
        plays.setInt(3, Math.max(1, sessions / PLAYS_OF_A_MEMBER));
        plays.setString(4, someone.sessionKey().toString());
        plays.setString(5, someone.signature());
        plays.setInt(6, sessions);
    }

    private void update(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
