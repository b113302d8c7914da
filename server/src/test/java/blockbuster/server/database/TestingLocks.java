package blockbuster.server.database;

import javax.sql.DataSource;

/** Cluster locks for tests without an application. */
public final class TestingLocks {
    private TestingLocks() {}

    public static ClusterLocks on(DataSource database) {
        return new ClusterLocks(database);
    }
}
