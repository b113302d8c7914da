package blockbuster.walrus;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Walrus publisher and aggregator in one, over a directory: the same HTTP API, none of the network. A blob that was
 * acknowledged survives a crash of process or machine; one that wasn't leaves no trace after the next start. Thread-safe.
 */
public final class LocalWalrus implements AutoCloseable {

    static {
        // Read once by the JDK's server: without it every second answer on a kept connection waits for a delayed ACK.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final URI url;

    private LocalWalrus(HttpServer server, ExecutorService threads, URI url) {
        this.server = server;
        this.threads = threads;
        this.url = url;
    }

    /** Starts on 127.0.0.1 with limits for films; port 0 takes a free one. */
    public static LocalWalrus start(Path directory, int port) {
        return start(LocalWalrusOptions.of(directory, port));
    }

    /**
     * Returns when the daemon answers.
     *
     * @throws WalrusException if the port is taken or the directory can't be used
     */
    public static LocalWalrus start(LocalWalrusOptions options) {
        BlobDirectory blobs = BlobDirectory.open(options.directory(), options::epoch);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(options.host(), options.port()), 0);
            ExecutorService threads = Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("walrus-", 0).factory());
            server.setExecutor(threads);
            Aggregator aggregator = new Aggregator(blobs, options.limits().maxReadBytes());
            server.createContext("/", new WalrusRoutes(new Publisher(blobs, options), aggregator, options.limits()));
            server.start();
            int port = server.getAddress().getPort();
            return new LocalWalrus(server, threads, URI.create("http://" + options.host() + ":" + port));
        } catch (IOException taken) {
            throw new WalrusException(
                    "The local Walrus can't listen on port " + options.port() + ". Choose a free one.", taken);
        }
    }

    /** Base URL of publisher and aggregator. */
    public URI url() {
        return url;
    }

    public int port() {
        return url.getPort();
    }

    /** Lets answers under way finish for up to a second. */
    @Override
    public void close() {
        server.stop(1);
        threads.shutdownNow();
    }
}
