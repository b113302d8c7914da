package blockbuster.server.analytics.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long single plays and beacons are kept, rounded up to whole months; sums by day stay.
 *
 * @param keepPlays also how late an event may come and still be counted
 * @param keepBeacons how far back the experience of viewers can be asked for
 */
@Validated
@ConfigurationProperties("blockbuster.analytics")
record AnalyticsSettings(
        @DefaultValue("400d") Duration keepPlays,
        @DefaultValue("90d") Duration keepBeacons) {}
