package blockbuster.server.transcode.internal;

import blockbuster.server.jobs.AbandonedJobs;
import blockbuster.server.jobs.JobSettings;
import blockbuster.server.jobs.Schedulers;
import blockbuster.server.transcode.MediaTools;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Makes pieces on the server itself. */
@Component
class ServerWorker implements SmartLifecycle {

    private final DataSource database;
    private final Pieces pieces;
    private final PieceQueue queue;
    private final Storage storage;
    private final MediaTools tools;
    private final TranscodeSettings settings;
    private final JobSettings jobs;
    private final Clock clock;
    private @Nullable Scheduler scheduler;

    ServerWorker(
            DataSource database,
            Pieces pieces,
            PieceQueue queue,
            Storage storage,
            MediaTools tools,
            TranscodeSettings settings,
            JobSettings jobs,
            Clock clock) {
        this.database = database;
        this.pieces = pieces;
        this.queue = queue;
        this.storage = storage;
        this.tools = tools;
        this.settings = settings;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (!jobs.enabled() || !settings.enabled()) {
            return;
        }
        // The one server of a database has a name that the next one knows: workers go on while it restarts.
        var name = jobs.alone() ? "server" : WorkerName.of("server");
        if (jobs.alone()) {
            AbandonedJobs.free(database, PieceQueue.TABLE, name);
        }
        var task = new PieceTask(pieces, storage, tools::ffmpeg, name, clock).task(settings.retries());
        scheduler = queue.worker(task, name, Slots.of(settings.slots()), Schedulers.HEARTBEAT);
        scheduler.start();
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
