package blockbuster.edge;

import blockbuster.walrus.WalrusClient;
import blockbuster.walrus.WalrusOptions;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Clock;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Serves encrypted segments, {@code GET /b/{blobId}/{from}-{to}.m4s?t=TOKEN}, from memory or Walrus. Needs no server
 * and no database: a token is checked with the shared key alone. Thread-safe.
 */
public final class EdgeServer implements AutoCloseable {

    private static final long START_SECONDS = 30;
    private static final double CACHE_SHARE = 0.75;

    private final EdgeOptions options;
    private final Vertx vertx;
    private final SegmentCache cache;
    private final AutoCloseable origin;
    private final MemoryBudget budget;
    private final int port;

    private EdgeServer(EdgeOptions options, Origin origin, AutoCloseable originResource, InstantSource clock) {
        this.options = options;
        this.origin = originResource;
        this.budget = new MemoryBudget(options.memoryBytes());
        EdgeMetrics metrics = new EdgeMetrics();
        this.cache = new SegmentCache(origin, budget, (long) (options.memoryBytes() * CACHE_SHARE), metrics);
        this.vertx = Vertx.vertx(
                new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(eventLoops(options)));
        this.port = deployOrClose(metrics, clock);
    }

    private int deployOrClose(EdgeMetrics metrics, InstantSource clock) {
        try {
            return deploy(metrics, clock);
        } catch (EdgeException failed) {
            close();
            throw failed;
        }
    }

    /**
     * Returns when the edge answers.
     *
     * @throws EdgeException if it can't listen
     */
    public static EdgeServer start(EdgeOptions options) {
        WalrusOptions walrus =
                WalrusOptions.of(options.aggregator(), options.aggregator()).impatient(options.originTimeout());
        WalrusClient client = new WalrusClient(walrus);
        return start(options, client::readRange, client, Clock.systemUTC());
    }

    static EdgeServer start(EdgeOptions options, Origin origin, AutoCloseable originResource, InstantSource clock) {
        return new EdgeServer(options, origin, originResource, clock);
    }

    private static int eventLoops(EdgeOptions options) {
        return options.eventLoops() > 0
                ? options.eventLoops()
                : Runtime.getRuntime().availableProcessors();
    }

    private int deploy(EdgeMetrics metrics, InstantSource clock) {
        AtomicInteger listening = new AtomicInteger();
        Supplier<EdgeVerticle> verticles = () -> new EdgeVerticle(
                options,
                new SegmentRoute(
                        new TokenVerifier(options.tokenKey(), clock), cache, metrics, options.maxSegmentBytes()),
                () -> metrics.text(budget.usedBytes(), cache.cachedSegments()),
                listening::set);
        await(
                vertx.deployVerticle(verticles, new DeploymentOptions().setInstances(eventLoops(options))),
                "The edge can't listen on port " + options.port() + ". Choose a free one.");
        return listening.get();
    }

    public int port() {
        return port;
    }

    /** Whether the kernel's epoll is used rather than Java's portable selector. */
    public boolean isNativeTransport() {
        return vertx.isNativeTransportEnabled();
    }

    /** Off-heap bytes of segments held now; never above the bound of the options. */
    public long memoryBytes() {
        return budget.usedBytes();
    }

    /** Refuses new connections, lets answers under way finish within the drain time, then frees everything. */
    @Override
    public void close() {
        await(vertx.close(), "The edge didn't close cleanly.");
        cache.close();
        try {
            origin.close();
        } catch (Exception unclean) {
            throw new EdgeException("The edge didn't close cleanly.", unclean);
        }
    }

    private <T> void await(Future<T> future, String failure) {
        try {
            future.toCompletionStage()
                    .toCompletableFuture()
                    .get(options.drain().toSeconds() + START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new EdgeException(failure, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EdgeException(failure, interrupted);
        }
    }
}
