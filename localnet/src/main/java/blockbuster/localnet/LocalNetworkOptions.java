package blockbuster.localnet;

import java.nio.file.Path;
import java.time.Clock;

/** How a local network runs. A port of 0 takes any free one. */
public record LocalNetworkOptions(Path dataDir, int grpcPort, int faucetPort, Clock clock) {
    /** Sui's usual ports and the system's clock. */
    public static LocalNetworkOptions at(Path dataDir) {
        return new LocalNetworkOptions(dataDir, 9000, 9123, Clock.systemUTC());
    }

    /** The same with other ports. */
    public LocalNetworkOptions withPorts(int grpcPort, int faucetPort) {
        return new LocalNetworkOptions(dataDir, grpcPort, faucetPort, clock);
    }

    /** The same with another clock. */
    public LocalNetworkOptions withClock(Clock clock) {
        return new LocalNetworkOptions(dataDir, grpcPort, faucetPort, clock);
    }
}
