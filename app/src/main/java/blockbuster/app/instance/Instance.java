package blockbuster.app.instance;

import java.nio.file.Path;

/**
 * A running platform, as another process of the same user needs to know it.
 *
 * @param pid its process
 * @param dataDirectory where its keys are
 * @param port the server's, which is also its name in the {@link InstanceRegistry}
 */
public record Instance(
        long pid, Path dataDirectory, int port, int edgePort, int suiPort, int faucetPort, int walrusPort) {

    public DataDirectory data() {
        return new DataDirectory(dataDirectory);
    }

    public String serverUrl() {
        return "http://localhost:" + port;
    }

    public String rpcUrl() {
        return "http://localhost:" + suiPort;
    }

    public String faucetUrl() {
        return "http://localhost:" + faucetPort;
    }

    public String walrusUrl() {
        return "http://localhost:" + walrusPort;
    }

    public String edgeUrl() {
        return "http://localhost:" + edgePort;
    }
}
