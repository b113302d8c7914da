package blockbuster.app.service;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Loopback TCP ports: finds free ones and says whether a given one is.
 *
 * <p>Found ports lie below those that Linux hands to outgoing connections (from 32768 on, {@code ip_local_port_range}): one of
 * those can be taken by any connection of any program between the moment it is found and the moment it is bound.
 */
public final class FreePort {

    /** Every process begins somewhere else, so that two that look at the same moment find different ports. */
    private static final Search SERVICES = new Search(20_000, 26_000);

    private static final Search PLATFORMS = new Search(26_000, 32_000);

    private FreePort() {}

    /** A port for a service that a platform starts; whoever binds it must still be ready to lose the race. */
    public static int pick() throws IOException {
        return SERVICES.next();
    }

    /** A port that a platform can be told to listen on: never one that {@link #pick} finds for the services it starts first. */
    public static int pickForPlatform() throws IOException {
        return PLATFORMS.next();
    }

    /** Whether a server could listen on this port of all interfaces now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static final class Search {

        private final int from;
        private final int size;
        private final AtomicInteger steps;

        Search(int from, int to) {
            this.from = from;
            this.size = to - from;
            this.steps = new AtomicInteger(ThreadLocalRandom.current().nextInt(size));
        }

        int next() throws IOException {
            for (var tries = 0; tries < size; tries++) {
                var port = from + Math.floorMod(steps.getAndIncrement(), size);
                if (isFree(port)) {
                    return port;
                }
            }
            throw new IOException("no free TCP port between " + from + " and " + (from + size));
        }
    }
}
