package blockbuster.server.settings;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The Sui network: full node, deployment record, the operator's key; the faucet exists only on test networks. */
@Validated
@ConfigurationProperties("blockbuster.sui")
public record SuiSettings(
        @NotNull URI rpcUrl,
        @Nullable URI faucetUrl,
        @NotNull Path deploymentFile,
        @NotNull Path operatorKeyFile) {}
