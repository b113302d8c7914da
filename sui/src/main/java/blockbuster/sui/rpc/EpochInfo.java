package blockbuster.sui.rpc;

import blockbuster.sui.transaction.Expiration;

/**
 * The network's current epoch.
 *
 * @param gasPrice the reference price: MIST per unit of computation
 */
public record EpochInfo(long epoch, long gasPrice) {
    /** For a transaction that is to run soon or never: it outlives a change of epoch, but not two. */
    public Expiration soon() {
        return new Expiration.Epoch(epoch + 1);
    }
}
