package blockbuster.app.cli;

import blockbuster.app.AppException;
import blockbuster.app.instance.Instance;
import blockbuster.app.instance.InstanceRegistry;
import blockbuster.app.instance.UserCache;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.walrus.WalrusClient;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where chain and Walrus are to be read: at named nodes, or at those of a platform that runs here. */
final class PublicEnds {

    @Option(names = "--rpc", paramLabel = "URL", description = "A Sui node (default: the running platform's).")
    private @Nullable String rpc;

    @Option(
            names = "--aggregator",
            paramLabel = "URL",
            description = "A Walrus aggregator (default: the running platform's).")
    private @Nullable URI aggregator;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Server port of the running platform (default: ${DEFAULT-VALUE}).")
    private int port;

    SuiClient chain() {
        return SuiClient.connect(rpc != null ? SuiNetworks.url(rpc) : running().rpcUrl());
    }

    WalrusClient walrus() {
        var url = aggregator != null ? aggregator : URI.create(running().walrusUrl());
        return new WalrusClient(url, url);
    }

    /** The platform on the port. */
    Instance running() {
        try {
            return new InstanceRegistry(UserCache.folder(System.getenv()))
                    .find(port)
                    .orElseThrow(
                            () -> new AppException(
                                    "No Blockbuster of yours runs on port " + port
                                            + ". Name a node with --rpc and an aggregator with --aggregator, or the port with --port."));
        } catch (IOException unreadable) {
            throw new AppException(
                    "The list of running platforms can't be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
