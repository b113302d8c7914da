package blockbuster.walrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A scripted aggregator on a real socket; time passes only when the client pauses. */
class WalrusClientRetryTest {

    private static final BlobId ID = BlobId.ofBytes(new byte[32]);
    private static final byte[] BODY = "0123456789".getBytes(StandardCharsets.US_ASCII);

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final TestingPacing pacing = new TestingPacing();
    private HttpServer server;
    private WalrusClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                Answer next = script.poll();
                (next == null ? status(500) : next).to(exchange);
            }
        });
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        WalrusOptions options = WalrusOptions.of(url, url);
        client = new WalrusClient(options, pacing);
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    @Test
    void triesAgainWhileWalrusIsBusy() {
        script.add(status(500));
        script.add(status(503));
        script.add(body(BODY));

        assertThat(client.readRange(ID, 0, BODY.length)).isEqualTo(BODY);
        assertThat(pacing.pauses()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void waitsAsLongAsItIsAskedTo() {
        script.add(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7");
            exchange.sendResponseHeaders(429, -1);
        });
        script.add(body(BODY));

        assertThat(client.read(ID)).isEqualTo(BODY);
        assertThat(pacing.pauses()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void givesUpAtTheDeadline() {
        assertThatThrownBy(() -> client.read(ID))
                .isInstanceOf(WalrusUnavailableException.class)
                .hasMessageContaining("500");
        assertThat(pacing.elapsed()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
    }

    @Test
    void asksAgainForABlobThatIsNotFoundYet() {
        script.add(status(404));
        script.add(status(404));
        script.add(body(BODY));

        assertThat(client.read(ID)).isEqualTo(BODY);
    }

    @Test
    void believesNotFoundAfterAFewSeconds() {
        for (int i = 0; i < 100; i++) {
            script.add(status(404));
        }

        assertThatThrownBy(() -> client.read(ID)).isInstanceOf(BlobNotFoundException.class);
        assertThat(pacing.elapsed()).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void asksAgainWhenARangeComesTruncatedOrTooLong() {
        script.add(body("0123".getBytes(StandardCharsets.US_ASCII)));
        script.add(body("0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII)));
        script.add(exchange -> {
            exchange.sendResponseHeaders(200, BODY.length);
            exchange.getResponseBody().write(BODY, 0, 3);
            exchange.getResponseBody().flush();
        });
        script.add(body(BODY));

        assertThat(client.readRange(ID, 0, BODY.length)).isEqualTo(BODY);
        assertThat(pacing.pauses()).hasSize(3);
    }

    @Test
    void doesNotInsistOnARefusal() {
        script.add(status(403));

        assertThatThrownBy(() -> client.read(ID))
                .isInstanceOf(WalrusException.class)
                .hasMessageContaining("403");
        assertThat(pacing.pauses()).isEmpty();
    }

    @Test
    void reportsAPublisherThatStoresNothing() {
        script.add(body("{\"markedInvalid\":{\"blobId\":\"x\"}}".getBytes(StandardCharsets.US_ASCII)));

        assertThatThrownBy(() -> client.store(BODY, 1)).hasMessageContaining("stored nothing");
    }

    @Test
    void noticesAPublisherThatGotFewerBytes() {
        script.add(body("{\"newlyCreated\":{\"blobObject\":{\"blobId\":\"x\",\"size\":3}}}"
                .getBytes(StandardCharsets.US_ASCII)));

        assertThatThrownBy(() -> client.store(BODY, 1)).hasMessageContaining("3 of 10 bytes");
    }

    private static Answer status(int code) {
        return exchange -> exchange.sendResponseHeaders(code, -1);
    }

    private static Answer body(byte[] bytes) {
        return exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }
}
