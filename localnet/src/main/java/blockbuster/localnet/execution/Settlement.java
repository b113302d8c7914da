package blockbuster.localnet.execution;

import blockbuster.localnet.ExecutionFailure;
import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.localnet.ExecutionStatus;
import blockbuster.localnet.GasUsed;
import blockbuster.localnet.LedgerEvent;
import blockbuster.localnet.SimulationResult.CommandOutput;
import blockbuster.sui.transaction.TransactionData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** After the commands: decides what is written, charges the gas coin, and states the effects. */
final class Settlement {
    private final TransactionData data;
    private final TransactionInputs inputs;
    private final TransactionScope scope;
    private final Slots slots;

    Settlement(TransactionData data, TransactionInputs inputs, TransactionScope scope, Slots slots) {
        this.data = data;
        this.inputs = inputs;
        this.scope = scope;
        this.slots = slots;
    }

    /** The charge never exceeds the budget, which the gas coins were shown to hold. */
    ExecutionOutcome settle(ExecutionStatus.@Nullable Failure failure, long unitsUsed, List<CommandOutput> outputs) {
        long budget = data.gas().budget();
        long computation = Gas.bucket(unitsUsed) * data.gas().price();
        if (failure != null) {
            return fail(failure, Math.min(computation, budget), outputs);
        }
        if (computation >= budget) {
            return fail(insufficientGas("the budget does not cover computation"), budget, outputs);
        }
        try {
            return succeed(computation, outputs);
        } catch (ExecutionFailedException e) {
            return fail(new ExecutionStatus.Failure(e.failure(), null), computation, outputs);
        }
    }

    private static ExecutionStatus.Failure insufficientGas(String message) {
        return new ExecutionStatus.Failure(new ExecutionFailure.Plain(Kind.INSUFFICIENT_GAS, message), null);
    }

    private ExecutionOutcome succeed(long computation, List<CommandOutput> outputs) {
        if (!scope.runtime().funds().isEmpty()) {
            throw new ExecutionFailedException(
                    Kind.FEATURE_NOT_YET_SUPPORTED, "this network keeps no balances of addresses; send coins instead");
        }
        var writes = new ObjectChanges(data, inputs, scope);
        writes.addResultsOf(slots);
        var gas = Gas.used(computation, writes.deposits(), writes.releasedDeposits());
        if (gas.net() > data.gas().budget()) {
            return fail(insufficientGas("the budget does not cover storage"), computation, outputs);
        }
        return finish(
                new ExecutionStatus.Success(), writes, gas, scope.runtime().events(), outputs);
    }

    /**
     * Nothing takes effect but the charge: inputs that could have changed get a new version and keep their content. Where
     * the budget does not even cover the renewal of their deposits, they keep those too, and the whole budget is the charge.
     */
    private ExecutionOutcome fail(ExecutionStatus.Failure failure, long computation, List<CommandOutput> outputs) {
        var writes = new ObjectChanges(data, inputs, scope);
        writes.addUnchangedInputs();
        var gas = Gas.used(computation, writes.deposits(), writes.releasedDeposits());
        if (gas.net() > data.gas().budget()) {
            writes.keepDeposits();
            gas = new GasUsed(data.gas().budget(), 0, 0, 0);
        }
        return finish(failure, writes, gas, List.of(), outputs);
    }

    private ExecutionOutcome finish(
            ExecutionStatus status,
            ObjectChanges writes,
            GasUsed gas,
            List<LedgerEvent> events,
            List<CommandOutput> outputs) {
        writes.chargeGas(gas.net());
        var effects = new EffectsBuilder(data, inputs, scope, writes).build(status, gas, events);
        return new ExecutionOutcome(
                effects, List.copyOf(events), writes.written(), writes.removed(), writes.balanceChanges(), outputs);
    }
}
