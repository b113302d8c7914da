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
    private static final Slots NO_SLOTS = new Slots(null, List.of());

    private final TransactionData data;
    private final TransactionInputs inputs;
    private final TransactionScope scope;

    Settlement(TransactionData data, TransactionInputs inputs, TransactionScope scope) {
        this.data = data;
        this.inputs = inputs;
        this.scope = scope;
    }

    /** The charge never exceeds the budget, which the payment was shown to hold. */
    ExecutionOutcome settle(
            ExecutionStatus.@Nullable Failure failure, Slots slots, long unitsUsed, List<CommandOutput> outputs) {
        long budget = data.gas().budget();
        long computation = Gas.rounded(unitsUsed) * data.gas().price();
        if (failure != null) {
            return fail(failure, Math.min(computation, budget), outputs);
        }
        if (computation >= budget) {
            return fail(insufficientGas("the budget does not cover computation"), budget, outputs);
        }
        try {
            return succeed(computation, slots, outputs);
        } catch (ExecutionFailedException e) {
            return fail(new ExecutionStatus.Failure(e.failure(), null), computation, outputs);
        }
    }

    private static ExecutionStatus.Failure insufficientGas(String message) {
        return new ExecutionStatus.Failure(new ExecutionFailure.Plain(Kind.INSUFFICIENT_GAS, message), null);
    }

    /** What the transaction reserves is not there: it does not run. */
    ExecutionOutcome failUncovered() {
        return settle(new ExecutionStatus.Failure(insufficientFunds(), null), NO_SLOTS, 0, List.of());
    }

    private static ExecutionFailure insufficientFunds() {
        return new ExecutionFailure.Plain(
                Kind.INSUFFICIENT_FUNDS_FOR_WITHDRAW, "an address balance does not hold what is to be taken from it");
    }

    private ExecutionOutcome succeed(long computation, Slots slots, List<CommandOutput> outputs) {
        checkFunds(scope.runtime().funds());
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
     * Reservations were shown to be covered; what objects hold shows here. Nobody else takes from these meanwhile: that needs
     * the object, which is this transaction's to change.
     */
    private void checkFunds(FundsChanges funds) {
        funds.needs().forEach((accumulator, amount) -> {
            if (scope.sum(accumulator.id()).compareTo(amount) < 0) {
                throw new ExecutionFailedException(insufficientFunds());
            }
        });
        if (funds.net().values().stream().anyMatch(change -> change.abs().bitLength() > Long.SIZE)) {
            throw new ExecutionFailedException(
                    Kind.COIN_BALANCE_OVERFLOW, "a transaction adds at most 2^64 - 1 to one address balance");
        }
    }

    /**
     * Nothing takes effect but the charge: inputs that could have changed get a new version and keep their content. Where
     * the budget does not even cover the renewal of their deposits, they keep those too, and the whole budget is the charge.
     */
    private ExecutionOutcome fail(ExecutionStatus.Failure failure, long computation, List<CommandOutput> outputs) {
        scope.runtime().funds().clear();
        var writes = new ObjectChanges(data, inputs, scope);
        writes.addUnchangedInputs();
        var gas = Gas.used(computation, writes.deposits(), writes.releasedDeposits());
        if (gas.net() > data.gas().budget()) {
            writes.keepDeposits();
            gas = new GasUsed(data.gas().budget(), 0, 0, 0);
        }
        if (inputs.paidByAddress() && failure.error().kind() == Kind.INSUFFICIENT_FUNDS_FOR_WITHDRAW) {
            // As on Sui: who cannot pay what was reserved, gas among it, is charged nothing.
            writes.keepDeposits();
            gas = new GasUsed(0, 0, 0, 0);
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
