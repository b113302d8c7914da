package blockbuster.server.jobs;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The jobs that a server which is gone had picked. */
public final class AbandonedJobs {

    private static final String FREE =
            "update %s set picked = false, picked_by = null, last_heartbeat = null, version = version + 1";

    private AbandonedJobs() {}

    /** Makes them due now. Only for the one server of a database, before it picks jobs itself. */
    static void free(DataSource database) {
        JdbcClient.create(database)
                .sql(FREE.formatted("scheduled_tasks") + " where picked")
                .update();
    }

    /**
     * Makes those due now that a process of this name had picked from this table; only before another of that name
     * starts.
     */
    public static void free(DataSource database, String table, String name) {
        JdbcClient.create(database)
                .sql(FREE.formatted(table) + " where picked and picked_by = ?")
                .param(name)
                .update();
    }
}
