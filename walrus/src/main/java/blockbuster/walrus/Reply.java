package blockbuster.walrus;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Short answers of the local daemon, in the shapes of the Walrus daemon's OpenAPI. */
final class Reply {

    private static final JsonMapper JSON = new JsonMapper();

    private Reply() {}

    static void json(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (isHead(exchange)) {
            empty(exchange, status, bytes.length);
            return;
        }
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** The daemon's {@code Status} object. */
    static void error(HttpExchange exchange, Failure failure, String message) throws IOException {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("status", failure.status);
        error.put("code", failure.code);
        error.put("message", message);
        error.put(
                "details",
                List.of(Map.of("@type", "ErrorInfo", "reason", failure.name(), "domain", "daemon.local.walrus")));
        json(exchange, failure.code, Map.of("error", error));
    }

    /** Headers alone, announcing the length that a GET would have. */
    static void empty(HttpExchange exchange, int status, long announcedLength) throws IOException {
        if (announcedLength > 0) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(announcedLength));
        }
        exchange.sendResponseHeaders(status, -1);
    }

    static boolean isHead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }

    static void allowEveryOrigin(Headers headers) {
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, OPTIONS");
        headers.set("Access-Control-Allow-Headers", "*");
        headers.set("Access-Control-Expose-Headers", "*");
        headers.set("Access-Control-Max-Age", "86400");
    }

    /** Why a request fails. */
    enum Failure {
        INVALID_REQUEST(400, "INVALID_ARGUMENT"),
        BLOB_TOO_LARGE_TO_READ(403, "FORBIDDEN"),
        BLOB_NOT_FOUND(404, "NOT_FOUND"),
        QUILT_PATCH_NOT_FOUND(404, "NOT_FOUND"),
        NO_SUCH_ROUTE(404, "NOT_FOUND"),
        METHOD_NOT_ALLOWED(405, "INVALID_ARGUMENT"),
        BLOB_TOO_LARGE(413, "INVALID_ARGUMENT"),
        INVALID_RANGE(416, "OUT_OF_RANGE"),
        TOO_MANY_REQUESTS(429, "RESOURCE_EXHAUSTED"),
        INTERNAL(500, "INTERNAL");

        private final int code;
        private final String status;

        Failure(int code, String status) {
            this.code = code;
            this.status = status;
        }
    }
}
