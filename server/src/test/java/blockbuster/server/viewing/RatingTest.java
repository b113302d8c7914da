package blockbuster.server.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.ServerTest;
import blockbuster.server.TestingCatalogue;
import blockbuster.server.TestingCatalogue.Film;
import blockbuster.server.chain.ChainWriter;
import blockbuster.server.chain.ContentRated;
import blockbuster.server.chain.MemoryChain;
import blockbuster.server.chain.StreamReceipt;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

@Import(RatingTest.MemoryWrites.class)
class RatingTest extends ServerTest {

    private static final MemoryChain WRITES = new MemoryChain(Clock.systemUTC());

    private final Ed25519KeyPair viewer = wallet();
    private String token;
    private SuiAddress film;
    private SuiAddress membership;

    @BeforeEach
    void publish() {
        token = login(viewer);
        film = catalogue.publish(Film.of("Rated", "drama"));
        membership = chain.issue(
                TestingCatalogue.randomId(),
                viewer.address(),
                0,
                clock.instant().plus(Duration.ofDays(30)));
    }

    @Test
    void givesTheReceiptThatARatingNeedsOnce() {
        watched(60);
        watched(60);

        var receipt = receipt();

        assertThat(receipt)
                .containsEntry("contentId", film.toString())
                .containsEntry("membershipId", membership.toString());
        assertThat(receipt()).isEqualTo(receipt);
        // The film lasts 90 seconds.
        assertThat(WRITES.streamReceipts())
                .filteredOn(written -> written.content().equals(film))
                .containsExactly(new StreamReceipt(film, membership, viewer.address(), 90, 10_000));
    }

    @Test
    void refusesThoseWhoDidNotWatch() {
        refused(ask(), "not-watched");
    }

    @Test
    void refusesAnExpiredMembershipUntilItIsRenewed() {
        watched(60);
        chain.issue(membership, viewer.address(), 0, clock.instant());
        refused(ask(), "membership-required");

        chain.issue(membership, viewer.address(), 0, clock.instant().plusSeconds(1));

        assertThat(receipt()).containsEntry("membershipId", membership.toString());
    }

    @Test
    void refusesAMembershipThatWasGivenAway() {
        watched(60);
        chain.issue(membership, wallet().address(), 0, clock.instant().plusSeconds(100));

        refused(ask(), "membership-required");
    }

    @Test
    void tellsTheStarsAndTheCallersOwn() {
        watched(1);
        rated(membership, 3, 0);
        rated(TestingCatalogue.randomId(), 5, 0);
        rated(membership, 4, 3);

        var rating = rating(token);

        assertThat(rating)
                .containsEntry("average", 4.5)
                .containsEntry("count", 2)
                .containsEntry("counts", List.of(0, 0, 0, 1, 1))
                .containsEntry("own", Map.of("stars", 4, "watched", true));
        assertThat(rating(login(wallet()))).containsEntry("own", Map.of("watched", false));
        http.get()
                .uri("/api/v1/contents/" + film + "/rating")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.own")
                .doesNotExist()
                .jsonPath("$.count")
                .isEqualTo(2);
    }

    @Test
    void tellsNothingOfATitleInReview() {
        var id = catalogue.submit(Film.of("Secret", "drama"));

        getAs(token, "/api/v1/contents/" + id + "/rating").expectStatus().isNotFound();
        as(token, HttpMethod.POST, "/api/v1/contents/" + id + "/rating-receipt")
                .expectStatus()
                .isNotFound();
    }

    private void watched(long seconds) {
        catalogue.watch(viewer.address(), membership, film, seconds, Instant.EPOCH);
    }

    private void rated(SuiAddress by, int stars, int previous) {
        catalogue.happened(new ContentRated(TestingCatalogue.SOMEWHERE, film, by, stars, previous, 1, 1));
    }

    private RestTestClient.ResponseSpec ask() {
        return as(token, HttpMethod.POST, "/api/v1/contents/" + film + "/rating-receipt");
    }

    private Map<String, Object> receipt() {
        return body(ask());
    }

    private Map<String, Object> rating(String caller) {
        return body(getAs(caller, "/api/v1/contents/" + film + "/rating"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(RestTestClient.ResponseSpec answer) {
        return answer.expectStatus().isOk().expectBody(Map.class).returnResult().getResponseBody();
    }

    private static void refused(RestTestClient.ResponseSpec answer, String type) {
        answer.expectStatus().isForbidden().expectBody().jsonPath("$.type").isEqualTo("/problems/" + type);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class MemoryWrites {

        @Bean
        @Primary
        ChainWriter memoryWrites() {
            return WRITES.writer();
        }
    }
}
