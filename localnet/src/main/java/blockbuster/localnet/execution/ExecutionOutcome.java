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
    /** The packages among what was written, by the first version of their line. */
    public Map<SuiAddress, SuiAddress> newestPackages() {
        var newest = new HashMap<SuiAddress, SuiAddress>();
        for (var object : written) {
            if (object instanceof LedgerObject.MovePackage pack) {
                newest.put(Addresses.sui(PackageResolver.originalId(pack)), pack.id());
            }
        }
        return newest;
    }
}
