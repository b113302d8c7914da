package blockbuster.server.settings;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The platform itself: its public address and the wallets that administer it. */
@Validated
@ConfigurationProperties("blockbuster")
public record PlatformSettings(
        @NotNull URI publicUrl, @DefaultValue({}) List<String> admins) {}
