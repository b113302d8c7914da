package blockbuster.app.cli;

import blockbuster.walrus.LocalWalrus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code walrus}: the local store of blobs alone, until Ctrl-C or SIGTERM. */
@Command(
        name = "walrus",
        mixinStandardHelpOptions = true,
        description = "Starts a Walrus publisher and aggregator over a folder of this machine, for `up --no-walrus` or"
                + " for tests; Ctrl-C stops it.")
final class WalrusCommand implements Callable<Integer> {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "Where the blobs are kept (`up` keeps its own in walrus/ of its data folder).")
    private Path data = Path.of("");

    @Option(
            names = "--walrus-port",
            paramLabel = "PORT",
            defaultValue = "31415",
            description = "Publisher and aggregator (default: ${DEFAULT-VALUE}; 0 takes a free one).")
    private int port;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return StopSignal.during(STOP_LIMIT, this::run);
    }

    private int run(StopSignal signal) {
        var out = spec.commandLine().getOut();
        try (var walrus = LocalWalrus.start(data, port)) {
            out.println("ready " + walrus.url());
            out.flush();
            signal.await(() -> null);
            return 0;
        }
    }
}
