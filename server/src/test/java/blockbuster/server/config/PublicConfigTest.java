package blockbuster.server.config;

import blockbuster.server.ServerTest;
import org.junit.jupiter.api.Test;

class PublicConfigTest extends ServerTest {

    @Test
    void tellsClientsTheNetworkTheContractsAndTheTiers() {
        http.get()
                .uri("/api/v1/config")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.chainId")
                .isEqualTo("testing")
                .jsonPath("$.objects.revenuePool")
                .isEqualTo("0x" + "0".repeat(62) + "14")
                .jsonPath("$.edgeUrl")
                .isEqualTo("http://localhost:8081")
                .jsonPath("$.tiers[1].price")
                .isEqualTo("10000000000")
                .jsonPath("$.tiers[1].durationMs")
                .isEqualTo(2_592_000_000L)
                .jsonPath("$.tiers[2].maxHeight")
                .isEqualTo(2160);
    }

    @Test
    void saysSoWhenTheChainDoesNotAnswer() {
        chain.disconnect();

        http.get()
                .uri("/api/v1/config")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "5")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/chain-unavailable");
    }
}
