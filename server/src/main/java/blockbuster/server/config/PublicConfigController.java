package blockbuster.server.config;

import blockbuster.server.chain.ChainReader;
import blockbuster.server.config.PublicConfig.PricedTier;
import blockbuster.server.settings.EdgeSettings;
import blockbuster.server.settings.SuiSettings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PublicConfigController {

    private final ChainReader chain;
    private final SuiSettings sui;
    private final EdgeSettings edge;

    PublicConfigController(ChainReader chain, SuiSettings sui, EdgeSettings edge) {
        this.chain = chain;
        this.sui = sui;
        this.edge = edge;
    }

    @GetMapping("/api/v1/config")
    PublicConfig config() {
        var deployment = chain.deployment();
        return new PublicConfig(
                deployment.chainId(),
                sui.rpcUrl(),
                sui.faucetUrl(),
                deployment.coinType(),
                deployment.packages(),
                deployment.newestPackages(),
                deployment.objects(),
                chain.tiers().stream().map(PricedTier::of).toList(),
                edge.publicUrl());
    }
}
