package blockbuster.server.analytics.internal;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The platform's figures, for everybody. */
@RestController
@RequestMapping("/api/v1/stats")
class StatsController {

    private static final double SECONDS_PER_HOUR = 3_600;

    private final Facts facts;

    StatsController(Facts facts) {
        this.facts = facts;
    }

    /** Totals since the beginning. */
    @GetMapping
    PlatformStats stats() {
        var sums = facts.sum();
        return new PlatformStats(
                sums.titles(),
                sums.members(),
                sums.streams(),
                sums.creditedSeconds() / SECONDS_PER_HOUR,
                sums.revenue().toString(),
                sums.paid().toString());
    }

    /** Amounts are base units of the platform's coin, as decimal text. */
    record PlatformStats(
            long titles, long members, long streams, double creditedHours, String revenue, String paidToCreators) {}
}
