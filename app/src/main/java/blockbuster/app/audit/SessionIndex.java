package blockbuster.app.audit;

import blockbuster.receipts.PlayReceipt;
import blockbuster.server.revenue.leaves.SessionLeaf;
import blockbuster.sui.SuiAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * Sessions on disk, to be grouped by what they have in common: an SQLite database that lives as long as one audit, because
 * there may be more sessions than fit into memory. The table {@code session} has those of the audited distribution
 * ({@code earlier = 0}) and the signed ones of the distribution before; {@code id} follows the order of their names. Days
 * are days since 1970-01-01, UTC. Not safe for use by several threads.
 */
final class SessionIndex implements AutoCloseable {
    private static final int BATCH = 1_000;
    private static final String[] SETTINGS = {
        "pragma journal_mode = off", // the database is gone after a crash anyway
        "pragma synchronous = off",
        "pragma locking_mode = exclusive",
        "pragma temp_store = file",
        "pragma cache_size = -65536", // KiB; also what is sorted before it goes to disk
    };
    private static final String SCHEMA = """
            create table session (
                id integer primary key,
                earlier integer not null,
                session text not null,
                member text not null,
                content text not null,
                uploader text not null,
                credited integer not null,
                completion integer not null,
                stream text,
                session_key text,
                day integer,
                sequence integer,
                watched integer)
            """;

    private final Connection database;
    private final PreparedStatement insertion;
    private int waiting;

    private SessionIndex(Connection database) throws SQLException {
        this.database = database;
        try (var statement = database.createStatement()) {
            for (var setting : SETTINGS) {
                statement.execute(setting);
            }
            statement.execute(SCHEMA);
            statement.execute("create table title (content text primary key, duration_ms integer) without rowid");
        }
        database.setAutoCommit(false);
        this.insertion = database.prepareStatement("""
                insert into session (earlier, session, member, content, uploader, credited, completion, stream,
                    session_key, day, sequence, watched) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
    }

    /** What a query does with each of its rows. */
    interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    /** @param file which must not exist yet */
    static SessionIndex create(Path file) {
        try {
            return new SessionIndex(DriverManager.getConnection("jdbc:sqlite:" + file));
        } catch (SQLException e) {
            throw AuditFolder.unusable(e);
        }
    }

    /** Adds a session of the audited distribution. */
    void add(SessionLeaf leaf) {
        insert(leaf, false);
    }

    /** Adds one of the distribution before, which may be the beginning of a stream. */
    void addEarlier(SessionLeaf leaf) {
        if (leaf.receipt().isPresent()) {
            insert(leaf, true);
        }
    }

    private void insert(SessionLeaf leaf, boolean earlier) {
        try {
            insertion.setInt(1, earlier ? 1 : 0);
            insertion.setString(2, leaf.session());
            insertion.setString(3, leaf.member());
            insertion.setString(4, leaf.content().toString());
            insertion.setString(5, leaf.uploader().toString());
            insertion.setLong(6, leaf.creditedSeconds());
            insertion.setLong(7, leaf.completionBps());
            bind(leaf.receipt().orElse(null));
            insertion.addBatch();
            waiting++;
            if (waiting == BATCH) {
                flush();
            }
        } catch (SQLException e) {
            throw AuditFolder.unusable(e);
        }
    }

    private void bind(@Nullable PlayReceipt receipt) throws SQLException {
        if (receipt == null) {
            for (int column = 8; column <= 12; column++) {
                insertion.setNull(column, Types.NULL);
            }
            return;
        }
        var statement = receipt.statement();
        insertion.setString(8, statement.stream().toString());
        insertion.setString(9, receipt.sessionKey().toString());
        insertion.setLong(10, statement.day().toEpochDay());
        insertion.setLong(11, statement.sequence());
        insertion.setLong(12, statement.watchedSeconds());
    }

    /** Says how long a title is. */
    void addTitle(SuiAddress content, long durationMs) {
        try (var title = database.prepareStatement("insert or replace into title values (?, ?)")) {
            title.setString(1, content.toString());
            title.setLong(2, durationMs);
            title.executeUpdate();
        } catch (SQLException e) {
            throw AuditFolder.unusable(e);
        }
    }

    /** Shows every row of an answer once; what the query groups and sorts, it does on disk. */
    void query(String sql, RowVisitor visitor, Object... parameters) {
        try {
            flush();
            try (var query = database.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    query.setObject(i + 1, parameters[i]);
                }
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        visitor.visit(rows);
                    }
                }
            }
        } catch (SQLException e) {
            throw AuditFolder.unusable(e);
        }
    }

    private void flush() throws SQLException {
        if (waiting > 0) {
            insertion.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw AuditFolder.unusable(e);
        }
    }
}
