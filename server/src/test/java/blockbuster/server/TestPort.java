package blockbuster.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that stay ours while nothing listens on them: below those that Linux hands to outgoing connections. */
final class TestPort {

    private static final int FIRST = 10_000;
    private static final int LAST = 19_999;

    private TestPort() {}

    static int pick() {
        for (var tries = 0; tries < 100; tries++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one, then.
            }
        }
        throw new IllegalStateException("no free TCP port between " + FIRST + " and " + LAST);
    }
}
