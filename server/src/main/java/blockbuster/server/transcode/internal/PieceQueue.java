package blockbuster.server.transcode.internal;

import blockbuster.server.jobs.Schedulers;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import tools.jackson.databind.json.JsonMapper;

/** The queue of pieces: db-scheduler on a table of its own, so that a worker takes no more than it has slots for. */
final class PieceQueue {

    static final String TABLE = "transcode_tasks";

    private static final Duration POLLING = Duration.ofSeconds(1);

    private final DataSource database;
    private final JsonMapper json;
    private final Clock clock;
    private final SchedulerClient client;

    PieceQueue(DataSource database, JsonMapper json, Clock clock) {
        this.database = new TransactionAwareDataSourceProxy(database);
        this.json = json;
        this.clock = clock;
        this.client = SchedulerClient.Builder.create(this.database, List.<Task<?>>of())
                .tableName(TABLE)
                .serializer(Schedulers.serializer(json))
                .build();
    }

    /** Adds a piece within the caller's transaction; earlier places are served first. */
    void add(PieceId piece, int place) {
        client.scheduleIfNotExists(
                new TaskInstance<Void>(PieceTask.NAME, piece.toString()),
                clock.instant().plusMillis(place));
    }

    /** Takes out a film's pieces that nobody works on. */
    void remove(UUID film) {
        JdbcClient.create(database)
                .sql("delete from transcode_tasks where task_instance like ? and not picked")
                .param(film + ":%")
                .update();
    }

    /** A machine that takes pieces from the queue; the caller starts and stops it. */
    Scheduler worker(Task<Void> task, String name, int slots, Duration heartbeat) {
        return Schedulers.builder(database, List.of(task), json, clock)
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(name))
                .pollingInterval(POLLING)
                .heartbeatInterval(heartbeat)
                .threads(slots)
                .build();
    }
}
