package blockbuster.localnet.execution;

import blockbuster.localnet.BalanceChange;
import blockbuster.localnet.LedgerEvent;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.SimulationResult.CommandOutput;
import blockbuster.localnet.TransactionEffects;
import blockbuster.sui.SuiAddress;
import java.util.List;

/** Everything that a transaction leaves behind; the ledger writes it in one step. */
public record ExecutionOutcome(
        TransactionEffects effects,
        List<LedgerEvent> events,
        List<LedgerObject> written,
        List<SuiAddress> removed,
        List<BalanceChange> balanceChanges,
        List<CommandOutput> outputs) {}
