package blockbuster.app.cli;

import blockbuster.app.CommandLog;
import blockbuster.app.Progress;
import blockbuster.app.demo.DemoContent;
import blockbuster.app.demo.Stage;
import blockbuster.app.instance.DataDirectory;
import blockbuster.app.instance.UserCache;
import blockbuster.app.platform.Platform;
import blockbuster.app.platform.PlatformOptions;
import blockbuster.media.DemoFilms;
import blockbuster.media.FfmpegTools;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code up}: the whole platform on embedded defaults, until Ctrl-C or SIGTERM. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts the whole platform on this machine; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {

    /** How long stopping may take in all before the process ends anyway. */
    static final Duration STOP_LIMIT = Duration.ofSeconds(90);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept (default: .blockbuster in the source folder).")
    private @Nullable Path data;

    @Mixin
    private PortOptions ports = new PortOptions();

    @Option(names = "--no-demo-content", description = "Leave an empty library empty.")
    private boolean noDemoContent;

    @Option(
            names = "--no-walrus",
            description =
                    "Use the Walrus that listens on --walrus-port already (see `walrus`) instead of starting one.")
    private boolean noWalrus;

    @Override
    public Integer call() throws Exception {
        var directory = DataDirectory.open(
                data != null ? data : Repository.root(System.getenv()).resolve(".blockbuster"));
        CommandLog.sendTo(directory.logs().resolve("up.log"));
        var options = new PlatformOptions(directory, ports.ports(), UserCache.folder(System.getenv()), !noWalrus);
        return StopSignal.during(STOP_LIMIT, signal -> run(options, new Progress(System.out), signal));
    }

    private int run(PlatformOptions options, Progress progress, StopSignal signal) throws Exception {
        try (var platform = Platform.start(options, progress)) {
            progress.tell("ready " + platform.instance().serverUrl());
            signal.await(noDemoContent ? () -> null : () -> stockShelf(platform, options, progress));
            progress.tell("stopping");
            return 0;
        }
    }

    private static @Nullable Void stockShelf(Platform platform, PlatformOptions options, Progress progress)
            throws Exception {
        try {
            return stock(platform, options, progress);
        } catch (IOException | RuntimeException failed) {
            progress.tell("  no demonstration films: " + failed.getMessage());
            throw failed;
        }
    }

    private static @Nullable Void stock(Platform platform, PlatformOptions options, Progress progress)
            throws Exception {
        var tools = FfmpegTools.locate(options.userCache().resolve("programs"));
        var folder = options.data().media().resolve("demonstration");
        try (var stage = Stage.of(platform.instance())) {
            new DemoContent(stage, new DemoFilms(tools), folder, progress).stock();
            return null;
        }
    }
}
