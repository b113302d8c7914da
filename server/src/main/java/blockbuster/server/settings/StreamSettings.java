package blockbuster.server.settings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Streaming: the token key shared with the edges, key pacing per session, and when a silent session ends.
 *
 * @param receiptKey seed of the Ed25519 key by which the platform acknowledges what was watched; of all its servers alike
 */
@Validated
@ConfigurationProperties("blockbuster.stream")
public record StreamSettings(
        @NotNull Secret secret,
        @NotNull Secret receiptKey,
        @DefaultValue("4h") Duration tokenLifetime,
        @DefaultValue("4") @Positive int keyBurst,
        @DefaultValue("30s") Duration keyRefill,
        @DefaultValue("90s") Duration silence) {}
