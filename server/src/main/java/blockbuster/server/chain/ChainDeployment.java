package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;

/**
 * Where the contracts live.
 *
 * @param chainId base58 digest of the genesis checkpoint
 * @param packages original ids, which types are named by
 * @param newestPackages where the newest versions are, which calls name
 * @param coinType the coin that memberships cost, such as {@code 0x2::sui::SUI}
 */
public record ChainDeployment(
        String chainId, String coinType, Packages packages, Packages newestPackages, Objects objects) {
    /** One id of each package. */
    public record Packages(SuiAddress revenuePool, SuiAddress membership, SuiAddress contentRegistry) {}

    /**
     * Ids of the shared objects.
     *
     * @param contentAuthority says which capabilities over titles are in force
     */
    public record Objects(
            SuiAddress revenuePool,
            SuiAddress memberRegistry,
            SuiAddress contentRegistry,
            SuiAddress contentAuthority) {}
}
