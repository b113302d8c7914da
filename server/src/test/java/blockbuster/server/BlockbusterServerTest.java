package blockbuster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class BlockbusterServerTest {

    @Test
    void startsServesAndStops() throws Exception {
        try (var server = BlockbusterServer.start(TestBackends.properties())) {
            assertThat(get(server, "/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(get(server, "/v3/api-docs").body()).contains("\"openapi\":\"3.1");
            assertThat(get(server, "/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
        }
    }

    @Test
    void refusesCallersWithoutTokenAsProblemDetails() throws Exception {
        try (var server = BlockbusterServer.start(TestBackends.properties())) {
            var response = get(server, "/api/v1/auth/me");

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(response.body()).contains("\"type\":\"/problems/unauthorized\"");
            assertThat(response.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"default\";r=99;t=");
        }
    }

    private static HttpResponse<String> get(BlockbusterServer server, String path)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
