package blockbuster.server.settings;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Wallet login: the key that signs login tokens, and how long tokens and challenges live. */
@Validated
@ConfigurationProperties("blockbuster.auth")
public record AuthSettings(
        @NotNull Secret jwtSecret,
        @DefaultValue("1d") Duration tokenLifetime,
        @DefaultValue("5m") Duration challengeLifetime) {}
