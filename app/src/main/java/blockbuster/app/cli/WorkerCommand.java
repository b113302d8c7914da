package blockbuster.app.cli;

import blockbuster.app.AppException;
import blockbuster.app.instance.UserCache;
import blockbuster.server.transcode.TranscodeWorker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code worker}: converts films for a server on another machine, until Ctrl-C or SIGTERM. */
@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        description = "Converts films for a server that shares its database and storage; Ctrl-C stops it.")
final class WorkerCommand implements Callable<Integer> {

    /** A piece is given back within seconds. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    /** Command lines can be read by everyone on a machine. */
    private static final String PASSWORD = "BLOCKBUSTER_DATABASE_PASSWORD";

    @Option(
            names = "--database",
            paramLabel = "URL",
            required = true,
            description = "The server's PostgreSQL: jdbc:postgresql://HOST:PORT/NAME?user=USER; the password is taken"
                    + " from the environment variable " + PASSWORD + ".")
    private String database = "";

    @Option(
            names = "--storage",
            paramLabel = "DIR",
            required = true,
            description = "The server's media folder (blockbuster.media.work-dir), mounted here.")
    private Path storage = Path.of("");

    @Option(names = "--ffmpeg", paramLabel = "DIR", description = "A folder with the FFmpeg to use.")
    private @Nullable Path ffmpeg;

    @Option(
            names = "--slots",
            paramLabel = "N",
            defaultValue = "0",
            description = "Pieces of films at the same time (default: one for each core, as far as memory goes).")
    private int slots;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return StopSignal.during(STOP_LIMIT, this::run);
    }

    private int run(StopSignal signal) {
        var out = spec.commandLine().getOut();
        try (var worker = start()) {
            out.println("ready " + worker.slots() + (worker.slots() == 1 ? " slot" : " slots"));
            out.flush();
            signal.await(() -> null);
            return 0;
        }
    }

    private TranscodeWorker start() {
        var login = new TranscodeWorker.Database(database, Optional.ofNullable(System.getenv(PASSWORD)));
        var programs = UserCache.folder(System.getenv()).resolve("programs");
        try {
            return TranscodeWorker.start(new TranscodeWorker.Options(
                    login, storage.toAbsolutePath(), programs, Optional.ofNullable(ffmpeg), slots));
        } catch (IllegalArgumentException e) {
            throw new AppException(String.valueOf(e.getMessage()), e);
        }
    }
}
