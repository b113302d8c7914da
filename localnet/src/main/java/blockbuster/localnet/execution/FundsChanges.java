package blockbuster.localnet.execution;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one transaction adds to and takes from the sums that addresses hold without coins. For one thread. */
final class FundsChanges {
    /** One sum: its owner, and the type of what is summed, such as {@code Balance<SUI>}. */
    record Account(SuiAddress owner, TypeTag type) {}

    private final Map<Account, BigInteger> changes = new LinkedHashMap<>();

    void merge(SuiAddress owner, TypeTag type, BigInteger amount) {
        changes.merge(new Account(owner, type), amount, BigInteger::add);
    }

    void split(SuiAddress owner, TypeTag type, BigInteger amount) {
        merge(owner, type, amount.negate());
    }

    /** Base units by account in the order of first use; negative where more was taken than added. */
    Map<Account, BigInteger> net() {
        return changes;
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    void clear() {
        changes.clear();
    }
}
