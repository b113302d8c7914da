package blockbuster.server.settings;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The Walrus publisher that stores blobs and the aggregator that reads them. */
@Validated
@ConfigurationProperties("blockbuster.walrus")
public record WalrusSettings(
        @NotNull URI publisherUrl, @NotNull URI aggregatorUrl) {}
