package blockbuster.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RateLimiterTest extends ServerTest {

    private static final int PER_MINUTE = 3;

    @Autowired
    private RateLimiter limiter;

    private final String client = unique();

    @Test
    void refusesWhatExceedsTheBudgetAndSaysHowLongToWait() {
        for (int i = 0; i < PER_MINUTE; i++) {
            assertThat(limiter.take(client, PER_MINUTE).isConsumed()).isTrue();
        }

        var refused = limiter.take(client, PER_MINUTE);

        assertThat(refused.isConsumed()).isFalse();
        assertThat(refused.getNanosToWaitForRefill()).isBetween(1L, 20_000_000_000L);
        assertThat(limiter.take(unique(), PER_MINUTE).isConsumed()).isTrue();
    }

    @Test
    void stillRefusesWhileRedisIsAway() {
        withoutRedis(() -> {
            for (int i = 0; i < PER_MINUTE; i++) {
                assertThat(limiter.take(client, PER_MINUTE).isConsumed()).isTrue();
            }
            assertThat(limiter.take(client, PER_MINUTE).isConsumed()).isFalse();
        });
    }
}
