package blockbuster.localnet.execution;

import blockbuster.localnet.BalanceChange;
import blockbuster.localnet.ChangedObject.Output.AccumulatorWrite;
import blockbuster.localnet.LedgerObject;
import blockbuster.sui.Owner;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Sums up coins and address balances before and after a transaction, by account and coin type. */
final class BalanceLedger {
    private record Key(SuiAddress account, TypeTag coin) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::account)
                    .thenComparing(key -> key.coin().toString())
                    .compare(this, other);
        }
    }

    private final TreeMap<Key, BigInteger> sums = new TreeMap<>();

    BalanceLedger(ObjectChanges changes, TransactionInputs inputs) {
        for (var id : changes.ids()) {
            boolean mock = inputs.mockGas() && inputs.isGasCoin(id);
            var before = changes.before(id);
            if (before != null && !mock) {
                add(before, -1);
            }
            if (changes.after(id) instanceof LedgerObject.MoveObject after && !mock) {
                add(after, 1);
            }
        }
        changes.sums().values().forEach(this::add);
    }

    private void add(AccumulatorWrite sum) {
        sum.accumulator()
                .coinType()
                .ifPresent(coin -> sums.merge(new Key(sum.accumulator().owner(), coin), sum.change(), BigInteger::add));
    }

    private void add(LedgerObject.MoveObject object, int sign) {
        if (object.type().isCoin() && object.owner() instanceof Owner.Account(var account)) {
            var balance = new BigInteger(Long.toUnsignedString(object.coinBalance()));
            var key = new Key(account, object.type().typeArguments().getFirst());
            sums.merge(key, sign < 0 ? balance.negate() : balance, BigInteger::add);
        }
    }

    List<BalanceChange> changes() {
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue().signum() != 0)
                .map(entry -> new BalanceChange(
                        entry.getKey().account(), entry.getKey().coin(), entry.getValue()))
                .toList();
    }
}
