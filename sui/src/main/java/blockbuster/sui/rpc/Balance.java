package blockbuster.sui.rpc;

/**
 * What an account has of one coin, in base units.
 *
 * @param inCoins in coin objects
 * @param inAddress without coins, as its address balance
 */
public record Balance(long inCoins, long inAddress) {
    /** Both together. */
    public long total() {
        return inCoins + inAddress;
    }
}
