package blockbuster.server.transcode.internal;

import blockbuster.server.jobs.Schedulers;
import blockbuster.server.transcode.LadderRank;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Priority;
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
                .enablePriority()
                .serializer(Schedulers.serializer(json))
                .build();
    }

    /** Adds a piece within the caller's transaction; of one rank, earlier places are served first. */
    void add(PieceId piece, int place, LadderRank rank) {
        client.scheduleIfNotExists(
                new TaskInstance.Builder<Void>(PieceTask.NAME, piece.toString())
                        .priority(priority(rank))
                        .build(),
                clock.instant().plusMillis(place));
    }

    static int priority(LadderRank rank) {
        return switch (rank) {
            case FIRST -> Priority.MEDIUM;
            case SECOND -> Priority.LOW;
        };
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
