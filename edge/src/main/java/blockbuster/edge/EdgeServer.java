package blockbuster.edge;

import blockbuster.walrus.RangeSeal;
import com.github.benmanes.caffeine.cache.Cache;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Serves encrypted segments, {@code GET /b/{blobId}/{from}-{to}.m4s?t=TOKEN&…}, from memory, disk or Walrus. Needs no server
 * and no database: tokens and seals are checked with the shared secret alone. Thread-safe.
 */
public final class EdgeServer implements AutoCloseable {

    private static final long START_SECONDS = 30;
    private static final double CACHE_SHARE = 0.75;

    private final EdgeOptions options;
    private final EdgeMetrics metrics;
    private final Vertx vertx;
    private final Origin origin;
    private final SlabPool pool;
    private final @Nullable DiskTier disk;
    private final SegmentCache cache;
    private final int port;

    private EdgeServer(EdgeOptions options, Function<EdgeMetrics, Origin> origins, InstantSource clock) {
        this.options = options;
        this.metrics = new EdgeMetrics();
        this.pool = new SlabPool(options.memoryBytes());
        ServerSSLOptions tls = options.tls() == null ? null : Certificates.read(options.tls());
        this.disk = options.disk() == null ? null : new DiskTier(options.disk(), options.maxSegmentBytes(), metrics);
        this.origin = origins.apply(metrics);
        this.cache = new SegmentCache(origin, disk, pool, (long) (options.memoryBytes() * CACHE_SHARE), metrics);
        observe();
        this.vertx =
                Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(eventLoops()));
        this.port = deployOrClose(tls, clock);
    }

    private int deployOrClose(@Nullable ServerSSLOptions tls, InstantSource clock) {
        try {
            return deploy(tls, clock);
        } catch (EdgeException failed) {
            close();
            throw failed;
        }
    }

    /**
     * Returns when the edge answers.
     *
     * @throws EdgeException if it can't listen, or can't use its disk cache or certificate
     */
    public static EdgeServer start(EdgeOptions options) {
        Clock clock = Clock.systemUTC();
        return start(options, metrics -> new WalrusOrigin(options.origins(), options.originTimeout(), metrics), clock);
    }

    static EdgeServer start(EdgeOptions options, Function<EdgeMetrics, Origin> origins, InstantSource clock) {
        return new EdgeServer(options, origins, clock);
    }

    private int eventLoops() {
        return options.eventLoops() > 0
                ? options.eventLoops()
                : Runtime.getRuntime().availableProcessors();
    }

    private int deploy(@Nullable ServerSSLOptions tls, InstantSource clock) {
        AtomicInteger listening = new AtomicInteger();
        Queue<EdgeVerticle> deployed = new ConcurrentLinkedQueue<>();
        RangeSeal seal = new RangeSeal(options.secret().getEncoded());
        Cache<String, Long> expiries = TokenVerifier.newExpiries();
        await(
                vertx.deployVerticle(
                        () -> {
                            TokenVerifier tokens = new TokenVerifier(options.secret(), expiries, clock);
                            SegmentRoute route =
                                    new SegmentRoute(tokens, seal, cache, metrics, options.maxSegmentBytes());
                            EdgeVerticle verticle =
                                    new EdgeVerticle(options, tls, route, metrics::text, listening::set);
                            deployed.add(verticle);
                            return verticle;
                        },
                        new DeploymentOptions().setInstances(eventLoops())),
                "The edge can't listen on port " + options.port() + ". Choose a free one.");
        if (tls != null && options.tls() != null) {
            new CertificateWatch(vertx, options.tls(), tls, deployed.element()::use, metrics).start();
        }
        return listening.get();
    }

    private void observe() {
        metrics.gauge("edge.memory", BaseUnits.BYTES, "Bytes of segments in memory", pool::usedBytes);
        metrics.gauge("edge.cached.segments", null, "Segments in memory", cache::cachedSegments);
        metrics.gauge(
                "edge.disk",
                BaseUnits.BYTES,
                "Bytes of segments on the disk",
                () -> disk == null ? 0 : disk.usedBytes());
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
        return pool.usedBytes();
    }

    /** Refuses new connections, lets answers under way finish within the drain time, then frees everything. */
    @Override
    public void close() {
        try {
            await(vertx.close(), "The edge didn't close cleanly.");
        } finally {
            origin.close();
            cache.close();
            metrics.close();
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
