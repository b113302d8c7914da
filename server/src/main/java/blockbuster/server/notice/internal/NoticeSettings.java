package blockbuster.server.notice.internal;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How notices are brought to people.
 *
 * @param staleAfter what happened longer ago is told to nobody: a mirror that is rebuilt tells everything again
 * @param keep how long what was sent is remembered, so that it is not sent twice
 * @param firstRetry the wait after the first failure; each further one is four times as long
 * @param longestRetry no wait is longer
 * @param attempts before a message is given up
 * @param membershipWarning members learn so long before the end of their membership
 */
@Validated
@ConfigurationProperties("blockbuster.notice")
record NoticeSettings(
        @DefaultValue("7d") Duration staleAfter,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("10s") Duration firstRetry,
        @DefaultValue("6h") Duration longestRetry,
        @DefaultValue("14") @Positive int attempts,
        @DefaultValue("3d") Duration membershipWarning) {

    @AssertTrue(message = "keep must be longer than stale-after, or a rebuilt mirror would have notices sent again")
    boolean isKeptLongEnough() {
        return keep.compareTo(staleAfter) > 0;
    }
}
