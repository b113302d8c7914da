package blockbuster.localnet.execution;

import blockbuster.localnet.Accumulator;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one transaction adds to and takes from the sums that addresses hold without coins. For one thread. */
final class FundsChanges {
    private final Map<Accumulator, BigInteger> changes = new LinkedHashMap<>();
    private final Map<Accumulator, BigInteger> needs = new LinkedHashMap<>();

    /** A negative amount is taken. */
    void add(Accumulator accumulator, BigInteger amount) {
        var net = changes.merge(accumulator, amount, BigInteger::add);
        if (net.signum() < 0) {
            needs.merge(accumulator, net.negate(), BigInteger::max);
        }
    }

    /** Base units by sum in the order of first use; negative where more was taken than added. */
    Map<Accumulator, BigInteger> net() {
        return changes;
    }

    /** What each sum must have held at the start: the most by which more was taken than had been added. */
    Map<Accumulator, BigInteger> needs() {
        return needs;
    }

    void clear() {
        changes.clear();
        needs.clear();
    }
}
