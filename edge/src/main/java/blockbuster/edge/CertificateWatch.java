package blockbuster.edge;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.ServerSSLOptions;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a changed certificate to use without a restart, once certificate and key stay the same between two looks: they are
 * written one after the other. What can't be used changes nothing. Confined to one loop.
 */
final class CertificateWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);
    private static final long EVERY_MS = 2_000;

    private final Vertx vertx;
    private final TlsFiles files;
    private final Function<ServerSSLOptions, Future<Boolean>> use;
    private final EdgeMetrics metrics;
    private ServerSSLOptions used;
    private ServerSSLOptions seen;

    CertificateWatch(
            Vertx vertx,
            TlsFiles files,
            ServerSSLOptions used,
            Function<ServerSSLOptions, Future<Boolean>> use,
            EdgeMetrics metrics) {
        this.vertx = vertx;
        this.files = files;
        this.used = used;
        this.seen = used;
        this.use = use;
        this.metrics = metrics;
    }

    void start() {
        vertx.setPeriodic(
                EVERY_MS,
                tick -> vertx.executeBlocking(() -> Certificates.read(files))
                        .onSuccess(this::compare)
                        .onFailure(
                                unreadable -> LOG.warn("the certificate stays as it is: {}", unreadable.toString())));
    }

    private void compare(ServerSSLOptions found) {
        boolean settled = found.equals(seen);
        seen = found;
        if (!settled || found.equals(used)) {
            return;
        }
        used = found;
        use.apply(found)
                .onSuccess(done -> {
                    LOG.info("new certificate in use");
                    metrics.certificateReloads.increment();
                })
                .onFailure(unusable -> LOG.warn("the new certificate can't be used: {}", unusable.toString()));
    }
}
