package blockbuster.app.platform;

import blockbuster.app.AppException;
import blockbuster.app.service.FreePort;
import java.io.IOException;

/** The TCP ports a platform listens on; PostgreSQL and Redis take free ones by themselves. */
public record Ports(int server, int edge, int sui, int faucet, int walrus) {

    /** Five free ports, for a platform nobody needs to find by number. */
    public static Ports free() throws IOException {
        return new Ports(
                FreePort.pickForPlatform(),
                FreePort.pickForPlatform(),
                FreePort.pickForPlatform(),
                FreePort.pickForPlatform(),
                FreePort.pickForPlatform());
    }

    /**
     * @param withWalrus whether Walrus' port matters
     * @throws AppException naming the first port that another program has, and the option that changes it
     */
    void requireFree(boolean withWalrus) {
        requireFree("--port", server);
        requireFree("--edge-port", edge);
        requireFree("--sui-port", sui);
        requireFree("--faucet-port", faucet);
        if (withWalrus) {
            requireFree("--walrus-port", walrus);
        }
    }

    private static void requireFree(String option, int port) {
        if (!FreePort.isFree(port)) {
            throw new AppException("Port " + port
                    + " is taken by another program. Stop that one or choose another port with " + option + ".");
        }
    }
}
