package blockbuster.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.UncategorizedSQLException;

/** A held lock; it lasts until it is closed or its connection breaks. */
public final class ClusterLock implements AutoCloseable {

    private final Connection connection;
    private final String name;

    ClusterLock(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** Whether the connection, and so the lock, is still there. */
    public boolean held() {
        try {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try (connection) {
            ClusterLocks.run(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", name);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("unlock " + name, null, e);
        }
    }
}
