package blockbuster.app.cli;

import blockbuster.app.platform.Ports;
import picocli.CommandLine.Option;

/** The options of {@code up} that say where it listens. */
final class PortOptions {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Site and API (default: ${DEFAULT-VALUE}).")
    private int server;

    @Option(
            names = "--edge-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Film segments (default: ${DEFAULT-VALUE}).")
    private int edge;

    @Option(
            names = "--sui-port",
            paramLabel = "PORT",
            defaultValue = "9000",
            description = "Sui gRPC (default: ${DEFAULT-VALUE}).")
    private int sui;

    @Option(
            names = "--faucet-port",
            paramLabel = "PORT",
            defaultValue = "9123",
            description = "Sui faucet (default: ${DEFAULT-VALUE}).")
    private int faucet;

    @Option(
            names = "--walrus-port",
            paramLabel = "PORT",
            defaultValue = "31415",
            description = "Walrus (default: ${DEFAULT-VALUE}).")
    private int walrus;

    Ports ports() {
        return new Ports(server, edge, sui, faucet, walrus);
    }
}
