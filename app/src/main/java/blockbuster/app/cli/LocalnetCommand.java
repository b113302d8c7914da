package blockbuster.app.cli;

import blockbuster.localnet.LocalNetwork;
import blockbuster.localnet.LocalNetworkOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code localnet}: the Sui network alone, until Ctrl-C or SIGTERM. */
@Command(
        name = "localnet",
        mixinStandardHelpOptions = true,
        description = "Starts a Sui network on this machine, with a faucet and nothing else; Ctrl-C stops it.")
final class LocalnetCommand implements Callable<Integer> {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the chain is kept (default: a temporary folder that is deleted at the end).")
    private @Nullable Path data;

    @Option(
            names = "--sui-port",
            paramLabel = "PORT",
            defaultValue = "9000",
            description = "gRPC and gRPC-Web (default: ${DEFAULT-VALUE}; 0 takes a free one).")
    private int sui;

    @Option(
            names = "--faucet-port",
            paramLabel = "PORT",
            defaultValue = "9123",
            description = "Faucet (default: ${DEFAULT-VALUE}; 0 takes a free one).")
    private int faucet;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return StopSignal.during(STOP_LIMIT, this::run);
    }

    private int run(StopSignal signal) {
        var out = spec.commandLine().getOut();
        try (var network = start()) {
            out.println("ready " + network.rpcUrl() + " faucet " + network.faucetUrl() + " chain "
                    + network.ledger().chainId());
            out.flush();
            signal.await(() -> null);
            return 0;
        }
    }

    private LocalNetwork start() {
        return data == null
                ? LocalNetwork.startTemporary(sui, faucet)
                : LocalNetwork.start(LocalNetworkOptions.at(data).withPorts(sui, faucet));
    }
}
