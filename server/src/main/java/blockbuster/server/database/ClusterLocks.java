package blockbuster.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/**
 * Locks that at most one server of the cluster holds: PostgreSQL session advisory locks, each on a connection of its
 * own. A server that dies loses its connections and with them its locks, so nothing is left behind. Not reentrant.
 */
@Component
public class ClusterLocks {

    private final DataSource database;

    ClusterLocks(DataSource database) {
        this.database = database;
    }

    /** Waits for the lock, runs the action outside of any transaction of the lock's connection, and releases it. */
    public <T> T holding(String name, Supplier<T> action) {
        try (var connection = database.getConnection()) {
            run(connection, "select pg_advisory_lock(hashtextextended(?, 0))", name);
            try {
                return action.get();
            } finally {
                run(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", name);
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("lock " + name, null, e);
        }
    }

    /** Takes the lock if it is free; the caller closes it. */
    public Optional<ClusterLock> tryLock(String name) {
        try {
            var connection = database.getConnection();
            try {
                if (run(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", name)) {
                    return Optional.of(new ClusterLock(connection, name));
                }
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("lock " + name, null, e);
        }
    }

    static boolean run(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                // pg_advisory_lock answers void: reaching the row is the answer.
                return rows.next() && !"f".equals(rows.getString(1));
            }
        }
    }
}
