package blockbuster.server.jobs;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The jobs that a server which is gone had picked. */
final class AbandonedJobs {

    private AbandonedJobs() {}

    /** Makes them due now. Only for the one server of a database, before it picks jobs itself. */
    static void free(DataSource database) {
        JdbcClient.create(database)
                .sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
                        + " version = version + 1 where picked")
                .update();
    }
}
