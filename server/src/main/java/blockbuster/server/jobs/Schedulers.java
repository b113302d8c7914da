package blockbuster.server.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/** What all schedulers of the platform have in common. */
public final class Schedulers {

    /** How often a process shows that it lives. */
    public static final Duration HEARTBEAT = Duration.ofSeconds(3);

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(5);

    private Schedulers() {}

    /** A scheduler of these tasks; a process that died is noticed after a few missed heartbeats. */
    public static SchedulerBuilder builder(DataSource database, List<Task<?>> tasks, JsonMapper json, Clock clock) {
        return Scheduler.create(database, tasks)
                .serializer(serializer(json))
                .clock(clock::instant)
                .enablePriority()
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN_WAIT);
    }

    /** How job data is kept. */
    public static Serializer serializer(JsonMapper json) {
        return new JsonSerializer(json);
    }
}
