package blockbuster.sui.rpc;

import blockbuster.sui.Owner;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.transaction.Expiration;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.ObjectArg;
import blockbuster.sui.transaction.ProgrammableTransaction;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import blockbuster.sui.transaction.TransactionLimits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks a transaction's objects up and finds what it costs. */
final class TransactionPreparer {
    /** Units of computation set aside for reading gas coins and for objects that grew since the simulation. */
    private static final long SPARE_UNITS = 1_000;

    private final SuiClient client;
    private final SuiAddress sender;

    TransactionPreparer(SuiClient client, SuiAddress sender) {
        this.client = client;
        this.sender = sender;
    }

    ProgrammableTransaction resolve(TransactionBuilder builder) {
        return builder.build(lookUp(builder.unresolved()));
    }

    /** Without gas coins the node simulates with one that is large enough. */
    Simulation simulate(ProgrammableTransaction kind, long price) {
        var gas = new GasData(List.of(), sender, price, TransactionLimits.MAX_BUDGET);
        return client.simulate(new TransactionData(kind, sender, gas, new Expiration.None()), true);
    }

    /**
     * MIST that cover what a simulation used.
     *
     * @throws TransactionFailedException when the transaction would fail
     */
    long budget(ProgrammableTransaction kind, long price) {
        GasUsed used = simulate(kind, price).transaction().orThrow().gasUsed();
        return Math.min(TransactionLimits.MAX_BUDGET, used.computation() + used.storage() + SPARE_UNITS * price);
    }

    private Map<SuiAddress, ObjectArg> lookUp(Set<SuiAddress> ids) {
        Map<SuiAddress, SuiObject> found = ids.isEmpty() ? Map.of() : client.getObjects(ids);
        var resolved = new HashMap<SuiAddress, ObjectArg>();
        for (SuiAddress id : ids) {
            SuiObject object = found.get(id);
            if (object == null) {
                throw new SuiException("there is no object " + id);
            }
            resolved.put(id, asInput(object));
        }
        return resolved;
    }

    private static ObjectArg asInput(SuiObject object) {
        return object.owner() instanceof Owner.Shared(long initialVersion)
                ? new ObjectArg.Shared(object.id(), initialVersion, true)
                : new ObjectArg.ImmOrOwned(object.ref());
    }
}
