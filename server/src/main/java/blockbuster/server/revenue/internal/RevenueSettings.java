package blockbuster.server.revenue.internal;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigInteger;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The weekly run.
 *
 * @param schedule when, in UTC: second, minute, hour, day of month, month, day of week
 * @param policy how the money is split: {@code pool/1} or {@code per-membership/1}
 * @param minimum what a creator must have together to be paid, in base units; less is carried over
 * @param leavesEpochs how long the public session leaves are paid for on Walrus
 * @param leavesPartSize the largest blob that the publisher takes; larger leaves are stored in parts
 */
@Validated
@ConfigurationProperties("blockbuster.revenue")
record RevenueSettings(
        @DefaultValue("0 0 2 * * SUN") String schedule,
        @DefaultValue("pool/1") String policy,
        @DefaultValue("0") @PositiveOrZero BigInteger minimum,
        @DefaultValue("53") @Positive int leavesEpochs,
        @DefaultValue("512MB") DataSize leavesPartSize) {}
