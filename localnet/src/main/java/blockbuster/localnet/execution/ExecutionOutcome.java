package blockbuster.localnet.execution;

import blockbuster.localnet.BalanceChange;
import blockbuster.localnet.LedgerEvent;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.SimulationResult.CommandOutput;
import blockbuster.localnet.TransactionEffects;
import blockbuster.sui.SuiAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that a transaction leaves behind; the ledger writes it in one step. */
public record ExecutionOutcome(
        TransactionEffects effects,
        List<LedgerEvent> events,
        List<LedgerObject> written,
        List<SuiAddress> removed,
        List<BalanceChange> balanceChanges,
        List<CommandOutput> outputs) {
    /** The packages among what was written. */
    public List<LedgerObject.MovePackage> packages() {
        return written.stream()
                .filter(LedgerObject.MovePackage.class::isInstance)
                .map(LedgerObject.MovePackage.class::cast)
                .toList();
    }

    /** Those by the first version of their line. */
    public Map<SuiAddress, SuiAddress> newestPackages() {
        var newest = new HashMap<SuiAddress, SuiAddress>();
        packages().forEach(pack -> newest.put(pack.originalId(), pack.id()));
        return newest;
    }
}
