package blockbuster.server.settings;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Where players fetch segments. */
@Validated
@ConfigurationProperties("blockbuster.edge")
public record EdgeSettings(@NotNull URI publicUrl) {}
