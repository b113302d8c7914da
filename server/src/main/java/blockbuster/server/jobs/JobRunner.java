package blockbuster.server.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
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
        List<Task<?>> others =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        return Schedulers.builder(new TransactionAwareDataSourceProxy(database), others, json, clock)
                .startTasks(recurring)
                .pollingInterval(settings.pollingInterval())
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
