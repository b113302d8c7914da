package blockbuster.sui.transaction;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import java.util.List;

/**
 * Calls that move money into and out of address balances: one amount per account and coin type, kept without coin
 * objects. Only for networks whose protocol has them, as Sui's main network has since version 138 at the latest.
 */
public final class AddressBalanceCalls {
    private final TransactionBuilder tx;
    private final TypeTag coinType;

    /** Adds to a transaction that is being built. */
    public AddressBalanceCalls(TransactionBuilder tx, TypeTag coinType) {
        this.tx = tx;
        this.coinType = coinType;
    }

    /** Credits a {@code Coin<T>}, all of it. */
    public void sendCoin(Argument coin, SuiAddress recipient) {
        call("coin", "send_funds", coin, tx.pureAddress(recipient));
    }

    /** Credits a {@code Balance<T>}, all of it. */
    public void sendBalance(Argument balance, SuiAddress recipient) {
        call("balance", "send_funds", balance, tx.pureAddress(recipient));
    }

    /** Takes base units out of the sender's balance; the result is a {@code Coin<T>}. */
    public Argument redeemCoin(long amount) {
        return call("coin", "redeem_funds", withdrawal(amount));
    }

    /** Takes base units out of the sender's balance; the result is a {@code Balance<T>}. */
    public Argument redeemBalance(long amount) {
        return call("balance", "redeem_funds", withdrawal(amount));
    }

    private Argument withdrawal(long amount) {
        return tx.withdrawal(FundsWithdrawal.ofSender(amount, coinType));
    }

    private Argument call(String module, String function, Argument... arguments) {
        return tx.moveCall(SuiAddress.FRAMEWORK, module, function, List.of(coinType), arguments);
    }
}
