package blockbuster.localnet.rpc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a client and a node and loses what it is told to. */
final class TestingRelay implements AutoCloseable {
    /** What becomes of traffic. */
    enum Mode {
        PASS,
        /** Requests get through, answers don't. */
        LOSE_ANSWERS,
        /** Connections are closed at once. */
        REFUSE
    }

    private final ServerSocket server;
    private final URI node;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.PASS;

    TestingRelay(String nodeUrl) throws IOException {
        this.node = URI.create(nodeUrl);
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "http://localhost:" + server.getLocalPort();
    }

    void set(Mode next) {
        mode = next;
    }

    /** Ends all connections. */
    void cut() {
        open.forEach(TestingRelay::closeQuietly);
        open.clear();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                serve(server.accept());
            } catch (IOException closed) {
                // The test is over, or the node is; clients notice.
            }
        }
    }

    private void serve(Socket client) throws IOException {
        open.add(client);
        if (mode == Mode.REFUSE) {
            client.close();
            return;
        }
        var upstream = new Socket(node.getHost(), node.getPort());
        open.add(upstream);
        Thread.ofVirtual().start(() -> pump(client, upstream, false));
        Thread.ofVirtual().start(() -> pump(upstream, client, true));
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[8192];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (!answers || mode == Mode.PASS) {
                    out.write(buffer, 0, count);
                    out.flush();
                }
            }
        } catch (IOException cut) {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // It is closed all the same.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}
