package blockbuster.localnet.ledger;

import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.localnet.ExecutionResult;
import blockbuster.localnet.ExecutionResult.Executed;
import blockbuster.localnet.ExecutionResult.Rejected;
import blockbuster.localnet.ExecutionStatus;
import blockbuster.localnet.Holding;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.transaction.AddressBalanceCalls;
import blockbuster.sui.transaction.TransactionBuilder;
import java.math.BigInteger;
import java.util.List;

/** Transactions that move money without coins, and what became of them. */
final class TestingBalances {
    private TestingBalances() {}

    static TransactionBuilder deposit(SuiAddress to, long mist) {
        var tx = new TransactionBuilder();
        new AddressBalanceCalls(tx, StructTag.SUI).sendCoin(tx.splitCoin(tx.gasCoin(), mist), to);
        return tx;
    }

    /** Into the gas coin. */
    static TransactionBuilder withdrawal(long mist) {
        var tx = new TransactionBuilder();
        tx.mergeCoins(tx.gasCoin(), List.of(new AddressBalanceCalls(tx, StructTag.SUI).redeemCoin(mist)));
        return tx;
    }

    static TransactionBuilder noOperation() {
        var tx = new TransactionBuilder();
        tx.moveCall("0x2::address::length", List.of());
        return tx;
    }

    static Holding holding(long inCoins, long inAddress) {
        return new Holding(StructTag.SUI, BigInteger.valueOf(inCoins), BigInteger.valueOf(inAddress));
    }

    static ExecutedTransaction executed(ExecutionResult result) {
        return switch (result) {
            case Executed(var transaction) -> transaction;
            case Rejected(var reason, var message) -> throw new AssertionError(reason + ": " + message);
        };
    }

    static ExecutionResult.Reason reason(ExecutionResult result) {
        return ((Rejected) result).reason();
    }

    static Kind failure(ExecutedTransaction executed) {
        return ((ExecutionStatus.Failure) executed.effects().status()).error().kind();
    }
}
