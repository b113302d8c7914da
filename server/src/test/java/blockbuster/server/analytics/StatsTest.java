package blockbuster.server.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.ServerTest;
import blockbuster.server.chain.EventPosition;
import blockbuster.server.chain.MembershipPurchased;
import blockbuster.server.chain.PoolDeposited;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
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
