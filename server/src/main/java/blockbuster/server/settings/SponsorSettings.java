package blockbuster.server.settings;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Paying viewers' and creators' gas. Off without a key; the key's account must send nothing else.
 *
 * @param keyFile of the account that pays
 * @param coins how many transactions are paid for at the same time
 * @param coinMist MIST in each gas coin
 * @param maxBudgetMist MIST for one transaction at most
 * @param maxCount transactions of one account within the window
 * @param maxMist MIST for one account within the window
 * @param reservation how long gas is kept for the sender's signature
 */
@Validated
@ConfigurationProperties("blockbuster.sponsor")
public record SponsorSettings(
        @Nullable Path keyFile,
        @DefaultValue("16") @Min(1) @Max(256) int coins,
        @DefaultValue("200000000") @Positive long coinMist,
        @DefaultValue("50000000") @Min(10_000_000) long maxBudgetMist,
        @DefaultValue("20") @Positive int maxCount,
        @DefaultValue("200000000") @Positive long maxMist,
        @DefaultValue("1d") Duration window,
        @DefaultValue("2m") Duration reservation) {

    public Optional<Path> key() {
        return Optional.ofNullable(keyFile);
    }

    @AssertTrue(message = "a gas coin must hold what one transaction may cost: coin-mist >= max-budget-mist")
    boolean isCoinLargeEnough() {
        return coinMist >= maxBudgetMist;
    }

    @AssertTrue(message = "window and reservation must be positive, and the reservation not longer than the window")
    boolean isReservationWithinWindow() {
        return reservation.isPositive() && window.compareTo(reservation) >= 0;
    }
}
