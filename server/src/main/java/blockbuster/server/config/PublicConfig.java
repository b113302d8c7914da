package blockbuster.server.config;

import blockbuster.server.chain.ChainDeployment;
import blockbuster.server.chain.Tier;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a client finds the chain and the edge, and what memberships cost.
 *
 * @param packages original ids, which types are named by
 * @param newestPackages where the newest versions are, which calls name
 * @param faucetUrl on test networks only
 * @param tiers by their number on chain
 */
record PublicConfig(
        String chainId,
        URI rpcUrl,
        @Nullable URI faucetUrl,
        String coinType,
        ChainDeployment.Packages packages,
        ChainDeployment.Packages newestPackages,
        ChainDeployment.Objects objects,
        List<PricedTier> tiers,
        URI edgeUrl) {

    PublicConfig {
        tiers = List.copyOf(tiers);
    }

    /** A tier; the price is in base units of the coin, as text. */
    record PricedTier(int id, String name, String price, long durationMs, int maxHeight, int maxStreams) {

        static PricedTier of(Tier tier) {
            return new PricedTier(
                    tier.id(),
                    tier.name(),
                    tier.price().toString(),
                    tier.duration().toMillis(),
                    tier.maxHeight(),
                    tier.maxStreams());
        }
    }
}
