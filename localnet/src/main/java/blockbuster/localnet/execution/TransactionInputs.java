package blockbuster.localnet.execution;

import blockbuster.localnet.LedgerObject;
import blockbuster.sui.SuiAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The objects that a transaction names, as they are when it starts: the inputs by id, and the gas coins, of which the first
 * survives; none where the gas owner's address balance pays. {@code mockGas} marks a coin that only stands in for one during a
 * simulation.
 */
public record TransactionInputs(
        Map<SuiAddress, LedgerObject.MoveObject> objects, List<LedgerObject.MoveObject> gasCoins, boolean mockGas) {
    public TransactionInputs {
        objects = Map.copyOf(objects);
        gasCoins = List.copyOf(gasCoins);
    }

    boolean paidByAddress() {
        return gasCoins.isEmpty();
    }

    /** The coin that is left of those that pay. */
    Optional<LedgerObject.MoveObject> gasCoin() {
        return gasCoins.stream().findFirst();
    }

    boolean isGasCoin(SuiAddress id) {
        return gasCoin().filter(coin -> coin.id().equals(id)).isPresent();
    }

    /** What the gas coins hold together, in MIST. */
    long gasBalance() {
        return gasCoins.stream().mapToLong(LedgerObject.MoveObject::coinBalance).sum();
    }

    /** One more than the highest version that the transaction starts from. */
    long lamportVersion() {
        long highest = 0;
        for (var object : objects.values()) {
            highest = Math.max(highest, object.version());
        }
        for (var coin : gasCoins) {
            highest = Math.max(highest, coin.version());
        }
        return highest + 1;
    }
}
