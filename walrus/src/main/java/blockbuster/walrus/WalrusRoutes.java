package blockbuster.walrus;

import blockbuster.walrus.Reply.Failure;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The daemon's routes. A request whose client went away is dropped; any other failure answers 500. */
final class WalrusRoutes implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(WalrusRoutes.class);

    private interface Action {
        void on(HttpExchange exchange, Matcher path) throws IOException;
    }

    private record Route(String method, Pattern path, Action action) {
        Route(String method, String path, Action action) {
            this(method, Pattern.compile(path), action);
        }
    }

    private final List<Route> routes;
    private final Semaphore stores;

    WalrusRoutes(Publisher publisher, Aggregator aggregator, LocalWalrusLimits limits) {
        this.stores = new Semaphore(limits.concurrentStores());
        this.routes = List.of(
                new Route("PUT", "/v1/blobs", (exchange, path) -> limited(exchange, publisher::storeBlob)),
                new Route("PUT", "/v1/quilts", (exchange, path) -> limited(exchange, publisher::storeQuilt)),
                new Route("GET", "/v1/blobs/([^/]+)/byte-range", (e, path) -> aggregator.byteRange(e, path.group(1))),
                new Route("GET", "/v1/blobs/by-object-id/([^/]+)", (e, path) -> aggregator.object(e, path.group(1))),
                new Route(
                        "GET", "/v1/blobs/by-quilt-patch-id/([^/]+)", (e, path) -> aggregator.patch(e, path.group(1))),
                new Route(
                        "GET",
                        "/v1/blobs/by-quilt-id/([^/]+)/([^/]+)",
                        (e, path) -> aggregator.patch(e, path.group(1), QueryString.decoded(path.group(2)))),
                new Route("GET", "/v1/blobs/([^/]*)", (e, path) -> aggregator.blob(e, path.group(1))),
                new Route("GET", "/v1/quilts/([^/]+)/patches", (e, path) -> aggregator.patches(e, path.group(1))),
                new Route("GET", "/v1alpha/blobs/concat", (e, path) -> aggregator.concatByQuery(e)),
                new Route("POST", "/v1alpha/blobs/concat", (e, path) -> aggregator.concatByBody(e)),
                new Route("GET", "/status", (exchange, path) -> Reply.json(exchange, 200, "OK")));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply.allowEveryOrigin(exchange.getResponseHeaders());
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            route(exchange);
        } catch (IOException gone) {
            LOG.debug("request dropped: {}", exchange.getRequestURI().getPath(), gone);
            throw gone;
        } catch (RuntimeException bug) {
            LOG.error("request failed: {}", exchange.getRequestURI().getPath(), bug);
            if (exchange.getResponseCode() < 0) {
                Reply.error(exchange, Failure.INTERNAL, "The local Walrus failed; its log says why.");
            }
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("OPTIONS")) {
            Reply.empty(exchange, 204, 0);
            return;
        }
        String method = Reply.isHead(exchange) ? "GET" : exchange.getRequestMethod();
        boolean known = false;
        for (Route route : routes) {
            Matcher path = route.path().matcher(exchange.getRequestURI().getRawPath());
            if (path.matches()) {
                if (route.method().equals(method)) {
                    route.action().on(exchange, path);
                    return;
                }
                known = true;
            }
        }
        if (known) {
            Publisher.refuse(exchange, Failure.METHOD_NOT_ALLOWED, "This path is not used with " + method + ".");
        } else {
            Publisher.refuse(exchange, Failure.NO_SUCH_ROUTE, "There is nothing at this path.");
        }
    }

    private interface Store {
        Publisher.Answer of(HttpExchange exchange) throws IOException;
    }

    private void limited(HttpExchange exchange, Store store) throws IOException {
        if (!stores.tryAcquire()) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            Publisher.refuse(exchange, Failure.TOO_MANY_REQUESTS, "The publisher is busy. Try again in a moment.");
            return;
        }
        Publisher.Answer answer;
        try {
            answer = store.of(exchange);
        } finally {
            stores.release();
        }
        answer.send(exchange);
    }
}
