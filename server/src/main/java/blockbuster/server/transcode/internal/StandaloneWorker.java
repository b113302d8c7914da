package blockbuster.server.transcode.internal;

import blockbuster.media.FfmpegTools;
import blockbuster.server.jobs.Schedulers;
import blockbuster.server.transcode.TranscodeWorker.Database;
import blockbuster.server.transcode.TranscodeWorker.Options;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** A worker that is its own process, put together by hand. */
public final class StandaloneWorker implements AutoCloseable {

    private static final int RETRIES = 5;
    private static final DataSize FREE_SPACE = DataSize.ofGigabytes(1);

    private final HikariDataSource database;
    private final Scheduler scheduler;
    private final int slots;

    private StandaloneWorker(HikariDataSource database, Scheduler scheduler, int slots) {
        this.database = database;
        this.scheduler = scheduler;
        this.slots = slots;
    }

    /** Starts taking pieces; throws {@link IllegalArgumentException} when the database or storage is not there. */
    public static StandaloneWorker start(Options options) {
        return start(options, Schedulers.HEARTBEAT);
    }

    /** A worker that shows so often that it lives. */
    static StandaloneWorker start(Options options, Duration heartbeat) {
        if (!Files.isDirectory(options.storage().resolve(Storage.UPLOADS))) {
            throw new IllegalArgumentException("There are no uploads in " + options.storage()
                    + ". Mount the server's media folder (blockbuster.media.work-dir) here.");
        }
        var tools = options.ffmpegDir().map(FfmpegTools::in).orElseGet(() -> FfmpegTools.locate(options.programs()));
        int slots = Slots.of(options.slots());
        var database = connect(options.database(), slots);
        var clock = Clock.systemUTC();
        var queue = new PieceQueue(database, JsonMapper.shared(), clock);
        var pieces = new Pieces(JdbcClient.create(database), clock);
        var storage = new Storage(options.storage(), FREE_SPACE.toBytes());
        var name = WorkerName.of("worker");
        var task = new PieceTask(pieces, storage, () -> tools, name, clock).task(RETRIES);
        var scheduler = queue.worker(task, name, slots, heartbeat);
        scheduler.start();
        return new StandaloneWorker(database, scheduler, slots);
    }

    private static HikariDataSource connect(Database login, int slots) {
        var config = new HikariConfig();
        config.setJdbcUrl(login.url());
        login.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(slots + 4);
        // A database that is away for a while at the start is an error, later it is waited for.
        config.setConnectionTimeout(10_000);
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "The database doesn't answer. Check --database: jdbc:postgresql://HOST:PORT/NAME?user=USER, and the password",
                    e);
        }
    }

    public int slots() {
        return slots;
    }

    @Override
    public void close() {
        scheduler.stop();
        database.close();
    }
}
