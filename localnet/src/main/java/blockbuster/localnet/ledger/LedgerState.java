package blockbuster.localnet.ledger;

import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.execution.StateReader;
import blockbuster.sui.SuiAddress;
import java.util.Optional;

/** The store as a transaction sees it: the clock reads the transaction's time, at a version that grows with the chain. */
record LedgerState(Store store, long timestampMs, long height) implements StateReader {
    @Override
    public Optional<LedgerObject> object(SuiAddress id) {
        var stored = store.object(id);
        return id.equals(SuiAddress.CLOCK)
                ? stored.map(clock ->
                        Genesis.clock(timestampMs, Genesis.CLOCK_INITIAL_VERSION + height, clock.previousTransaction()))
                : stored;
    }

    @Override
    public Optional<SuiAddress> newestPackage(SuiAddress originalId) {
        return store.newestPackage(originalId);
    }
}
