package blockbuster.server.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.ServerTest;
import blockbuster.server.TestingCatalogue;
import blockbuster.server.chain.DistributionClosed;
import blockbuster.server.chain.DistributionOpened;
import blockbuster.server.chain.EventPosition;
import blockbuster.server.chain.MembershipPurchased;
import blockbuster.server.chain.PoolDeposited;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class StatsTest extends ServerTest {

    private static final SuiAddress SOMEBODY = SuiAddress.ofSmall(9);

    @Autowired
    private ApplicationEventPublisher publisher;

    @Test
    void countsEachEventOnceHoweverOftenItComes() {
        var before = stats();
        var transaction = "digest-" + unique();
        var bought = new MembershipPurchased(
                position(transaction, 1),
                SuiAddress.parse("0x" + unique()),
                SOMEBODY,
                SOMEBODY,
                0,
                BigInteger.valueOf(50),
                Instant.EPOCH,
                Instant.EPOCH,
                1);
        var deposited = new PoolDeposited(
                position(transaction, 0),
                SOMEBODY,
                SOMEBODY,
                BigInteger.valueOf(50),
                BigInteger.valueOf(35),
                BigInteger.valueOf(15));

        for (int i = 0; i < 2; i++) {
            publisher.publishEvent(deposited);
            publisher.publishEvent(bought);
        }

        assertThat(number(stats(), "members") - number(before, "members")).isEqualTo(1);
        assertThat(number(stats(), "revenue") - number(before, "revenue")).isEqualTo(50);
    }

    @Test
    void tellsOfThePoolAndOfTheLastFinishedDistribution() {
        var end = clock.instant().plus(Duration.ofDays(36_500));
        var closed = TestingCatalogue.randomId();
        opened(closed, end);
        opened(TestingCatalogue.randomId(), end.plusSeconds(1));
        catalogue.happened(new DistributionClosed(
                position("closed", 9), closed, SOMEBODY, BigInteger.valueOf(60), BigInteger.TEN, BigInteger.TWO, 3));

        http.get()
                .uri("/api/v1/stats")
                .exchange()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=5, public")
                .expectBody()
                .jsonPath("$.pool.creatorPool")
                .isEqualTo("123")
                .jsonPath("$.pool.creatorBps")
                .isEqualTo(7000)
                .jsonPath("$.lastDistribution.id")
                .isEqualTo(closed.toString())
                .jsonPath("$.lastDistribution.pool")
                .isEqualTo("70")
                .jsonPath("$.lastDistribution.paid")
                .isEqualTo("60")
                .jsonPath("$.lastDistribution.creators")
                .isEqualTo(3);
    }

    @Test
    void sendsNothingToThoseWhoHaveTheFiguresAlready() {
        var tag = http.get()
                .uri("/api/v1/stats")
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();

        http.get()
                .uri("/api/v1/stats")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    private void opened(SuiAddress distribution, Instant periodEnd) {
        catalogue.happened(new DistributionOpened(
                position("opened", 8),
                distribution,
                SOMEBODY,
                SOMEBODY,
                Instant.EPOCH,
                periodEnd,
                "pool",
                "00",
                "blob",
                "00",
                BigInteger.valueOf(70),
                BigInteger.valueOf(70),
                1,
                BigInteger.ZERO,
                BigInteger.ZERO,
                0));
    }

    private static EventPosition position(String transaction, int index) {
        return new EventPosition(1, transaction, index, Instant.EPOCH);
    }

    private static long number(Map<String, Object> stats, String name) {
        return Long.parseLong(stats.get(name).toString());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> stats() {
        return http.get()
                .uri("/api/v1/stats")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }
}
