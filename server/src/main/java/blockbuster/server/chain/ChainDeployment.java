package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;

/**
 * Where the contracts live.
 *
 * @param chainId base58 digest of the genesis checkpoint
 * @param coinType the coin that memberships cost, such as {@code 0x2::sui::SUI}
 */
public record ChainDeployment(String chainId, String coinType, Packages packages, Objects objects) {
    /** Ids of the published packages. */
    public record Packages(SuiAddress revenuePool, SuiAddress membership, SuiAddress contentRegistry) {}

    /** Ids of the shared objects. */
    public record Objects(SuiAddress revenuePool, SuiAddress memberRegistry, SuiAddress contentRegistry) {}
}
