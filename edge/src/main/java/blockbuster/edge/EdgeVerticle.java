package blockbuster.edge;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.ServerSSLOptions;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One event loop's share of the edge; all share the port. */
final class EdgeVerticle extends VerticleBase {

    private static final int IDLE_SECONDS = 60;

    /** Any number: equal ones share a random port within a deployment. */
    private static final int SHARED_PORT_ID = 1;

    private final HttpServerOptions options;
    private final SocketAddress address;
    private final SegmentRoute segments;
    private final Supplier<String> metrics;
    private final IntConsumer listening;
    private final Duration drain;
    private @Nullable HttpServer server;
    private boolean draining;

    EdgeVerticle(
            EdgeOptions edge,
            @Nullable ServerSSLOptions tls,
            SegmentRoute segments,
            Supplier<String> metrics,
            IntConsumer listening) {
        this.options = options(tls);
        this.address = edge.port() == 0
                ? SocketAddress.sharedRandomPort(SHARED_PORT_ID, edge.host())
                : SocketAddress.inetSocketAddress(edge.port(), edge.host());
        this.segments = segments;
        this.metrics = metrics;
        this.listening = listening;
        this.drain = edge.drain();
    }

    private static HttpServerOptions options(@Nullable ServerSSLOptions tls) {
        HttpServerOptions options = new HttpServerOptions()
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setHttp2ClearTextEnabled(false);
        return tls == null
                ? options
                : options.setSsl(true)
                        .setUseAlpn(true)
                        .setEnabledSecureTransportProtocols(Set.copyOf(tls.getEnabledSecureTransportProtocols()))
                        .setKeyCertOptions(tls.getKeyCertOptions());
    }

    @Override
    public Future<?> start() {
        HttpServer created = vertx.createHttpServer(options).requestHandler(this::route);
        server = created;
        return created.listen(address).onSuccess(up -> listening.accept(up.actualPort()));
    }

    /** The new certificate serves all loops: they share one listener. */
    Future<Boolean> use(ServerSSLOptions tls) {
        return server == null ? Future.succeededFuture(false) : server.updateSSLOptions(tls);
    }

    @Override
    public Future<?> stop() {
        draining = true;
        return server == null ? Future.succeededFuture() : server.shutdown(drain);
    }

    private void route(HttpServerRequest request) {
        Answers.allowEveryOrigin(request.response());
        String path = request.path();
        if (HttpMethod.OPTIONS.equals(request.method())) {
            Answers.preflight(request);
        } else if (path != null && path.startsWith(SegmentPath.PREFIX)) {
            segments.handle(request, path, context);
        } else if ("/health".equals(path)) {
            Answers.text(request, "application/json", "{\"status\":\"UP\"}");
        } else if ("/ready".equals(path)) {
            request.response().setStatusCode(draining ? 503 : 200);
            Answers.text(
                    request, "application/json", draining ? "{\"status\":\"DRAINING\"}" : "{\"status\":\"READY\"}");
        } else if ("/metrics".equals(path)) {
            Answers.text(request, "text/plain; version=0.0.4; charset=utf-8", metrics.get());
        } else {
            Answers.problem(request, Problem.NOT_FOUND);
        }
    }
}
