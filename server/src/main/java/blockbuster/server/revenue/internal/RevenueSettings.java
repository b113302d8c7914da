package blockbuster.server.revenue.internal;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The weekly run.
 *
 * @param schedule when, in UTC: second, minute, hour, day of month, month, day of week
 * @param leavesEpochs how long the public session leaves are paid for on Walrus
 */
@Validated
@ConfigurationProperties("blockbuster.revenue")
record RevenueSettings(
        @DefaultValue("0 0 2 * * SUN") String schedule,
        @DefaultValue("53") @Positive int leavesEpochs) {}
