package blockbuster.server.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs every {@link Task} bean; recurring ones are scheduled at start. Stops before the web server and database. */
@Component
class JobRunner implements SmartLifecycle {

    private static final Duration HEARTBEAT = Duration.ofSeconds(3);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(5);

    private final DataSource database;
    private final List<Task<?>> tasks;
    private final JsonMapper json;
    private final JobSettings settings;
    private final Clock clock;
    private @Nullable Scheduler scheduler;

    JobRunner(DataSource database, List<Task<?>> tasks, JsonMapper json, JobSettings settings, Clock clock) {
        this.database = database;
        this.tasks = tasks;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            if (settings.alone()) {
                AbandonedJobs.free(database);
            }
            scheduler = create();
            scheduler.start();
        }
    }

    private Scheduler create() {
        List<RecurringTask<?>> recurring = tasks.stream()
                .filter(RecurringTask.class::isInstance)
                .<RecurringTask<?>>map(RecurringTask.class::cast)
                .toList();
        var others =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), others)
                .startTasks(recurring)
                .serializer(new JsonSerializer(json))
                .clock(clock::instant)
                .pollingInterval(settings.pollingInterval())
                // A worker that died is noticed after a few missed heartbeats.
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN_WAIT)
                .threads(settings.threads())
                .build();
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
