package blockbuster.edge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An aggregator that has the film as every blob, and misbehaves as it is told. */
final class TestingAggregator implements AutoCloseable {

    private static final Pattern QUERY = Pattern.compile("start=(\\d+)&length=(\\d+)");

    /** What it does with every read. */
    enum Behaviour {
        GOOD,
        CORRUPTS,
        TRUNCATES,
        STALLS,
        FAILS,
        KNOWS_NOTHING
    }

    final AtomicInteger reads = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;
    private final TestingFilm film;
    volatile Behaviour behaviour = Behaviour.GOOD;

    TestingAggregator(TestingFilm film) {
        this.film = film;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/blobs/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            reads.incrementAndGet();
            Matcher query = QUERY.matcher(exchange.getRequestURI().getQuery());
            if (query.matches()) {
                int start = Integer.parseInt(query.group(1));
                answer(exchange, film.bytes(start, start + Long.parseLong(query.group(2)) - 1));
            }
        }
    }

    private void answer(HttpExchange exchange, byte[] bytes) throws IOException {
        switch (behaviour) {
            case GOOD -> send(exchange, bytes, bytes.length);
            case CORRUPTS -> {
                bytes[bytes.length / 2] ^= 1;
                send(exchange, bytes, bytes.length);
            }
            case TRUNCATES -> send(exchange, bytes, bytes.length / 2);
            case STALLS -> {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
                exchange.getResponseBody().flush();
                awaitClose();
            }
            case FAILS -> exchange.sendResponseHeaders(500, -1);
            case KNOWS_NOTHING -> exchange.sendResponseHeaders(404, -1);
        }
    }

    private static void send(HttpExchange exchange, byte[] bytes, int count) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, count);
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
