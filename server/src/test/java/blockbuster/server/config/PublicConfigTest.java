package blockbuster.server.config;

import blockbuster.server.ServerTest;
import blockbuster.server.chain.ContractAbort;
import blockbuster.sui.SuiAddress;
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
                .jsonPath("$.newestPackages.membership")
                .isEqualTo("0x" + "0".repeat(63) + "d")
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

    @Test
    void saysWhichAccountNeedsMoneyWhenItCantPayForGas() {
        var account = SuiAddress.ofSmall(11);
        chain.runOutOfGas(account);

        http.get()
                .uri("/api/v1/config")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/chain-out-of-gas")
                .jsonPath("$.account")
                .isEqualTo(account.toString());
    }

    @Test
    void saysTheContractsOwnSentenceWhenItRefuses() {
        chain.refuse(new ContractAbort(
                SuiAddress.ofSmall(11), "membership", 3, "EWrongPrice", "The payment is not the tier's price."));

        http.get()
                .uri("/api/v1/config")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/chain-rejected")
                .jsonPath("$.detail")
                .isEqualTo("The payment is not the tier's price.")
                .jsonPath("$.abort.package")
                .isEqualTo("0x" + "0".repeat(63) + "b")
                .jsonPath("$.abort.module")
                .isEqualTo("membership")
                .jsonPath("$.abort.code")
                .isEqualTo("3")
                .jsonPath("$.abort.constant")
                .isEqualTo("EWrongPrice");
    }
}
