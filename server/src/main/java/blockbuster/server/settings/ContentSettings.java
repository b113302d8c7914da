package blockbuster.server.settings;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Protection of title secrets at rest: the key-encryption key wraps each of them. */
@Validated
@ConfigurationProperties("blockbuster.content")
public record ContentSettings(@NotNull Secret keyEncryptionKey) {}
