package blockbuster.server.analytics.internal;

import blockbuster.server.analytics.internal.Distributions.LastDistribution;
import blockbuster.server.chain.PoolState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The platform's figures, for everybody. */
@RestController
@RequestMapping("/api/v1/stats")
class StatsController {

    private static final double SECONDS_PER_HOUR = 3_600;

    /** Clients that poll need not ask more often. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Facts facts;
    private final Distributions distributions;
    private final LivePool pool;
    private final LiveViewers viewers;

    StatsController(Facts facts, Distributions distributions, LivePool pool, LiveViewers viewers) {
        this.facts = facts;
        this.distributions = distributions;
        this.pool = pool;
        this.viewers = viewers;
    }

    /** Totals since the beginning, how many streams play now, and the money that waits for its creators. */
    @GetMapping
    ResponseEntity<PlatformStats> stats() {
        var stats = read();
        // Spring answers 304 to those who have it already.
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag(Integer.toHexString(stats.hashCode()))
                .body(stats);
    }

    private PlatformStats read() {
        var sums = facts.sum();
        return new PlatformStats(
                sums.titles(),
                sums.members(),
                viewers.streamsNow(),
                sums.streams(),
                sums.creditedSeconds() / SECONDS_PER_HOUR,
                sums.revenue().toString(),
                sums.paid().toString(),
                pool.get().map(PoolView::of).orElse(null),
                distributions.last().orElse(null));
    }

    /**
     * Amounts are base units of the platform's coin, as decimal text.
     *
     * @param pool absent while the chain does not answer
     * @param lastDistribution absent before the first
     */
    record PlatformStats(
            long titles,
            long members,
            long streamsNow,
            long streams,
            double creditedHours,
            String revenue,
            String paidToCreators,
            @Nullable PoolView pool,
            @Nullable LastDistribution lastDistribution) {}

    /**
     * The revenue pool.
     *
     * @param id its object on chain
     * @param creatorBps the creators' part of every payment, in basis points
     * @param creatorPool what waits for the next distribution
     */
    record PoolView(String id, int creatorBps, String creatorPool) {

        private static PoolView of(PoolState state) {
            return new PoolView(
                    state.id().toString(),
                    state.creatorBps(),
                    state.creatorPool().toString());
        }
    }
}
