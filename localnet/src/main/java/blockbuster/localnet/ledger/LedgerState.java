package blockbuster.localnet.ledger;

import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.execution.StateReader;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.Optional;

/** The objects as a transaction or a question sees them: the clock reads the time of {@code tick}. */
record LedgerState(StateReader objects, NetworkTime.Tick tick) implements StateReader {
    @Override
    public Optional<LedgerObject> object(SuiAddress id) {
        var stored = objects.object(id);
        return id.equals(SuiAddress.CLOCK)
                ? stored.map(clock -> Genesis.clock(tick.timestampMs(), tick.version(), clock.previousTransaction()))
                : stored;
    }

    @Override
    public Optional<LedgerObject.MovePackage> findPackage(SuiAddress storageId) {
        return objects.findPackage(storageId);
    }

    @Override
    public BigInteger sum(SuiAddress accumulatorId) {
        return objects.sum(accumulatorId);
    }

    @Override
    public Optional<SuiAddress> newestPackage(SuiAddress originalId) {
        return objects.newestPackage(originalId);
    }
}
