package blockbuster.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Holds {@code server/openapi.json}, which clients are generated from, to what the server really serves. */
class OpenApiTest extends ServerTest {

    private static final Path FILE = Path.of("openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void keepsTheCommittedDescriptionTrue() throws IOException {
        var served = JSON.writeValueAsString(JSON.readValue(document(), Object.class)) + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(FILE, served);
        }
        assertThat(FILE)
                .as("openapi.json is stale; rewrite it: mvn test -pl server -Dtest=OpenApiTest -Dopenapi.write=true")
                .hasContent(served);
    }

    @Test
    void namesEveryOperationOnce() {
        var names = JSON.readTree(document()).findValuesAsString("operationId");

        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }

    private String document() {
        return http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
