package blockbuster.server.analytics.internal;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The platform's figures, for everybody. */
@RestController
@RequestMapping("/api/v1/stats")
class StatsController {

    private static final double SECONDS_PER_HOUR = 3_600;

    /** The stream module's gauge. */
    private static final String ACTIVE_STREAMS = "blockbuster.streams.active";

    private final Facts facts;
    private final MeterRegistry meters;

    StatsController(Facts facts, MeterRegistry meters) {
        this.facts = facts;
        this.meters = meters;
    }

    /** Totals since the beginning, and how many streams play now. */
    @GetMapping
    PlatformStats stats() {
        var sums = facts.sum();
        return new PlatformStats(
                sums.titles(),
                sums.members(),
                streamsNow(),
                sums.streams(),
                sums.creditedSeconds() / SECONDS_PER_HOUR,
                sums.revenue().toString(),
                sums.paid().toString());
    }

    private long streamsNow() {
        var gauge = meters.find(ACTIVE_STREAMS).gauge();
        return gauge == null ? 0 : Math.round(gauge.value());
    }

    /** Amounts are base units of the platform's coin, as decimal text. */
    record PlatformStats(
            long titles,
            long members,
            long streamsNow,
            long streams,
            double creditedHours,
            String revenue,
            String paidToCreators) {}
}
