package blockbuster.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class BlockbusterServerTest {

    @Test
    void startsWithoutTheChainServesAndStops() throws Exception {
        int port;
        try (var server = BlockbusterServer.start(TestBackends.properties())) {
            port = server.port();
            assertThat(status(port, "/actuator/health/readiness")).isEqualTo(200);
            assertThat(status(port, "/api/v1/config")).isEqualTo(503);
        }

        assertThatThrownBy(() -> status(port, "/actuator/health")).isInstanceOf(ConnectException.class);
    }

    @Test
    void refusesToStartWithoutItsSecrets() {
        var properties = TestBackends.properties();
        properties.remove("blockbuster.auth.jwt-secret");

        assertThatThrownBy(() -> BlockbusterServer.start(properties)).hasStackTraceContaining("blockbuster.auth");
    }

    private static int status(int port, String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
