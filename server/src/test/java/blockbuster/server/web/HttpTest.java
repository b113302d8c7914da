package blockbuster.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class HttpTest extends ServerTest {

    @Test
    void isReadyAndDescribesItself() {
        get("/actuator/health/readiness").expectStatus().isOk();
        body("/v3/api-docs", "\"openapi\":\"3.1", "/api/v1/contents/{id}", "/api/v1/sponsorships", "sponsorship-limit");
        body("/actuator/prometheus", "jvm_memory_used_bytes");
        get("/swagger-ui/index.html").expectStatus().isOk();
    }

    @Test
    void refusesCallersWithoutTokenAsProblemDetails() {
        get("/api/v1/auth/me")
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unauthorized");
    }

    @Test
    void tellsClientsTheirBudget() {
        get("/api/v1/contents")
                .expectHeader()
                .value("RateLimit", left -> assertThat(left).matches("\"default\";r=\\d+;t=\\d+"));
    }

    @Test
    void keepsBudgetsWhileRedisIsAway() {
        withoutRedis(() ->
                get("/api/v1/contents").expectStatus().isOk().expectHeader().exists("RateLimit"));
    }

    @Test
    void continuesTheCallersTrace() {
        http.get()
                .uri("/api/v1/contents")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .exchange()
                .expectHeader()
                .valueEquals("X-Request-Id", "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void answersBadInputWithProblemsThatNameTheFields() {
        http.post()
                .uri("/api/v1/auth/challenge")
                .body(Map.of("address", ""))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/invalid-request")
                .jsonPath("$.detail")
                .isEqualTo("address must not be blank");
    }

    @Test
    void answersUnreadableBodiesAndUnknownRoutesWithProblems() {
        http.post()
                .uri("/api/v1/auth/login")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{not json")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/invalid-request");
        get("/no/such/file.js")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/not-found");
    }

    private void body(String path, String... parts) {
        get(path)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(text -> assertThat(text).contains(parts));
    }

    private RestTestClient.ResponseSpec get(String path) {
        return http.get().uri(path).exchange();
    }
}
