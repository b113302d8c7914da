package blockbuster.server.status;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.ApplicationTest;
import blockbuster.server.TestBackends;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class StatusTest extends ApplicationTest {

    /** An edge that is well and an aggregator that is not. */
    private static final HttpServer WEB = start();

    @Autowired
    private Probes probes;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        var properties = new HashMap<>(TestBackends.properties());
        var base = "http://localhost:" + WEB.getAddress().getPort();
        properties.put("blockbuster.edge.public-url", base);
        properties.put("blockbuster.walrus.aggregator-url", base + "/broken");
        properties.forEach((name, value) -> registry.add(name, () -> value));
    }

    @AfterAll
    static void stop() {
        WEB.stop(0);
    }

    @Test
    void tellsEverybodyWhichPartsAnswer() {
        http.get()
                .uri("/api/v1/status")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("degraded")
                .jsonPath("$.components[?(@.name == 'database')].state")
                .isEqualTo("up")
                .jsonPath("$.components.length()")
                .isEqualTo(5);
        assertThat(states())
                .isEqualTo(Map.of("database", "up", "redis", "up", "chain", "up", "walrus", "down", "edge", "up"));
    }

    @Test
    void noticesThatRedisAndTheChainAreAway() {
        chain.disconnect();
        withoutRedis(() -> assertThat(states())
                .containsEntry("redis", "down")
                .containsEntry("chain", "down")
                .containsEntry("database", "up"));
    }

    private Map<String, String> states() {
        return probes.ask().stream()
                .collect(Collectors.toMap(
                        component -> component.name().wireName(),
                        component -> component.state().wireName()));
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/health") ? 204 : 404, -1);
                exchange.close();
            });
            server.createContext("/broken", exchange -> {
                exchange.sendResponseHeaders(502, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
