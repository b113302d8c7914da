package blockbuster.sui.rpc;

import blockbuster.sui.SuiException;
import blockbuster.sui.transaction.TransactionLimits;

/**
 * A pool of gas coins, each of which pays for one transaction at a time.
 *
 * @param count how many transactions are paid for at the same time, 1 to 256
 * @param balance MIST in each new coin; enough for several transactions
 */
public record GasCoins(int count, long balance) {
    public GasCoins {
        if (count < 1 || count > TransactionLimits.MAX_GAS_COINS || balance < 1) {
            throw new SuiException(
                    "a gas pool has 1 to " + TransactionLimits.MAX_GAS_COINS + " coins of at least 1 MIST");
        }
    }
}
