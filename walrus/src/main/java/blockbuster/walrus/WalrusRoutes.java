package blockbuster.walrus;

import blockbuster.walrus.Reply.Failure;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The daemon's routes. A request whose client went away is dropped; any other failure answers 500. */
final class WalrusRoutes implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(WalrusRoutes.class);
    private static final String BLOBS = "/v1/blobs";

    private final Publisher publisher;
    private final Aggregator aggregator;

    WalrusRoutes(Publisher publisher, Aggregator aggregator) {
        this.publisher = publisher;
        this.aggregator = aggregator;
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
        String path = exchange.getRequestURI().getRawPath();
        switch (exchange.getRequestMethod()) {
            case "OPTIONS" -> Reply.empty(exchange, 204, 0);
            case "PUT" -> {
                if (path.equals(BLOBS)) {
                    publisher.store(exchange);
                } else {
                    noRoute(exchange);
                }
            }
            case "GET", "HEAD" -> read(exchange, path);
            default -> Reply.error(exchange, Failure.METHOD_NOT_ALLOWED, "Use GET, HEAD or PUT.");
        }
    }

    private void read(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/status")) {
            Reply.json(exchange, 200, "OK");
        } else if (path.startsWith(BLOBS + "/") && path.endsWith("/byte-range")) {
            aggregator.byteRange(exchange, path.substring(BLOBS.length() + 1, path.length() - "/byte-range".length()));
        } else if (path.startsWith(BLOBS + "/")) {
            aggregator.blob(exchange, path.substring(BLOBS.length() + 1));
        } else {
            noRoute(exchange);
        }
    }

    private static void noRoute(HttpExchange exchange) throws IOException {
        Reply.error(exchange, Failure.NO_SUCH_ROUTE, "There is nothing at this path.");
    }
}
