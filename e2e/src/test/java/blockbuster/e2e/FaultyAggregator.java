package blockbuster.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A Walrus aggregator with one fault: it asks an honest one and spoils the answer. */
final class FaultyAggregator implements AutoCloseable {

    /** What it does to everything that it is asked for. */
    enum Fault {
        CORRUPTED_BYTES,
        HALF_THE_BYTES,
        NO_END,
        ERROR_500
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger reads = new AtomicInteger();
    private final URI honest;
    private final Fault fault;
    private final HttpServer server;

    FaultyAggregator(String honest, Fault fault) throws IOException {
        this.honest = URI.create(honest);
        this.fault = fault;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often it was asked. */
    int reads() {
        return reads.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            reads.incrementAndGet();
            var honestly = honestly(exchange);
            spoil(exchange, honestly.statusCode(), honestly.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> honestly(HttpExchange exchange) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(honest.resolve(exchange.getRequestURI()));
        var range = exchange.getRequestHeaders().getFirst("Range");
        if (range != null) {
            request.header("Range", range);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private void spoil(HttpExchange exchange, int status, byte[] body) throws IOException, InterruptedException {
        switch (fault) {
            case CORRUPTED_BYTES -> {
                body[body.length / 2] ^= 1;
                send(exchange, status, body, body.length);
            }
            case HALF_THE_BYTES -> send(exchange, status, body, body.length / 2);
            case NO_END -> {
                send(exchange, status, body, body.length / 2);
                closed.await();
            }
            case ERROR_500 -> exchange.sendResponseHeaders(500, -1);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body, int count) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body, 0, count);
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        http.close();
    }
}
