package blockbuster.server.chain.internal;

import blockbuster.server.chain.Sponsorship;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What the sponsor answered, and what it paid. */
@Component
class SponsorMetrics {

    private final MeterRegistry registry;
    private final Counter paid;

    SponsorMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.paid = Counter.builder("blockbuster.sponsor.paid")
                .description("gas of sponsored transactions, and of making abandoned ones void")
                .baseUnit("mist")
                .register(registry);
    }

    void answered(Sponsorship answer) {
        registry.counter("blockbuster.sponsorships", "answer", word(answer)).increment();
    }

    void paid(long mist) {
        paid.increment((double) mist);
    }

    private static String word(Sponsorship answer) {
        return switch (answer) {
            case Sponsorship.Granted granted -> "granted";
            case Sponsorship.Refused refused -> "refused";
            case Sponsorship.Limited limited -> "limited";
            case Sponsorship.Busy busy -> "busy";
            case Sponsorship.Empty empty -> "empty";
            case Sponsorship.Off off -> "off";
        };
    }
}
