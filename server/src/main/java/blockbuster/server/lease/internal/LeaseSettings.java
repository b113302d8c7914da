package blockbuster.server.lease.internal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How leases are kept; all times in Walrus epochs.
 *
 * @param warnWithin creators are warned when so many epochs or fewer are left
 * @param extendWithin earnings extend a lease when so many epochs or fewer are left
 * @param extendBy how far earnings extend a lease at a time, if they reach so far
 * @param budgetFrost what all callers together may ask the publisher's wallet to spend in an epoch
 * @param attempts of a failing extension before it is given up
 * @param pollingInterval between looks at what is to be done
 */
@Validated
@ConfigurationProperties("blockbuster.lease")
record LeaseSettings(
        @DefaultValue("6") @Positive int warnWithin,
        @DefaultValue("3") @Positive int extendWithin,
        @DefaultValue("13") @Positive int extendBy,
        @DefaultValue("20000000000") @PositiveOrZero long budgetFrost,
        @DefaultValue("20") @Positive int attempts,
        @DefaultValue("30s") @NotNull Duration pollingInterval) {}
