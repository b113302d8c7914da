package blockbuster.server.webhook;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Events posted to others' servers.
 *
 * @param allowPrivate lets them be posted to private addresses and without TLS, inside one's own network
 * @param timeout for all of a request
 * @param perOwner endpoints that one wallet may have
 * @param secretOverlap how long a secret that was replaced signs too
 * @param keep how long attempts are remembered
 */
@Validated
@ConfigurationProperties("blockbuster.webhook")
record WebhookSettings(
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("10") @Positive int perOwner,
        @DefaultValue("1d") Duration secretOverlap,
        @DefaultValue("30d") Duration keep) {}
