package blockbuster.localnet.execution;

import blockbuster.localnet.Accumulator;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.transaction.FundsWithdrawal;
import blockbuster.sui.transaction.TransactionData;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a transaction may take from address balances, as it says itself: known before it runs. */
public final class Reservations {
    private Reservations() {}

    /** The most that it takes, by sum; with {@code gas} the budget too, where no coin pays. */
    public static Map<Accumulator, BigInteger> of(TransactionData data, boolean gas) {
        var reserved = new LinkedHashMap<Accumulator, BigInteger>();
        for (var input : data.kind().inputs()) {
            if (input instanceof FundsWithdrawal withdrawal) {
                var accumulator = Accumulator.ofBalance(owner(withdrawal, data), withdrawal.coinType());
                reserved.merge(accumulator, unsigned(withdrawal.maxAmount()), BigInteger::add);
            }
        }
        if (gas && data.gas().payment().isEmpty()) {
            reserved.merge(gasAccount(data), unsigned(data.gas().budget()), BigInteger::add);
        }
        return reserved;
    }

    /** What pays where no coin does. */
    public static Accumulator gasAccount(TransactionData data) {
        return Accumulator.ofBalance(data.gas().owner(), StructTag.SUI);
    }

    static SuiAddress owner(FundsWithdrawal withdrawal, TransactionData data) {
        return switch (withdrawal.source()) {
            case FundsWithdrawal.Source.Sender() -> data.sender();
            case FundsWithdrawal.Source.Sponsor() -> data.gas().owner();
            case FundsWithdrawal.Source.SenderAllowance _ ->
                throw new IllegalStateException("the validator refuses allowances");
        };
    }

    static BigInteger unsigned(long amount) {
        return new BigInteger(Long.toUnsignedString(amount));
    }
}
