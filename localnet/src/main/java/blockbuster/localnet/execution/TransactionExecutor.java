package blockbuster.localnet.execution;

import blockbuster.localnet.Accumulator;
import blockbuster.localnet.ExecutionFailure;
import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.localnet.ExecutionStatus;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.SimulationResult.CommandOutput;
import blockbuster.localnet.execution.Holder.Origin;
import blockbuster.move.LinkException;
import blockbuster.move.MalformedModuleException;
import blockbuster.move.ValueFormatException;
import blockbuster.move.VmException;
import blockbuster.move.runtime.Execution;
import blockbuster.move.value.AddressValue;
import blockbuster.move.value.IntType;
import blockbuster.move.value.IntValue;
import blockbuster.move.value.StructValue;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.transaction.CallArg;
import blockbuster.sui.transaction.FundsWithdrawal;
import blockbuster.sui.transaction.ObjectArg;
import blockbuster.sui.transaction.TransactionData;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Executes one validated transaction against a state that stands still. It changes nothing itself: the outcome says what
 * to write. Safe for many threads.
 */
public final class TransactionExecutor {
    private final Programs programs = new Programs();

    /** The machines, for lookups outside execution. */
    public Programs programs() {
        return programs;
    }

    /** Runs {@code data}; {@code anyFunction} lifts the rules of visibility for inspections. */
    public ExecutionOutcome execute(
            TransactionData data, TransactionInputs inputs, StateReader state, TxInfo info, boolean anyFunction) {
        var scope = new TransactionScope(state, programs, info, anyFunction);
        var settlement = new Settlement(data, inputs, scope);
        if (!isCovered(Reservations.of(data, inputs.paidByAddress()), state)) {
            return settlement.failUncovered();
        }
        long units = Math.min(
                Gas.MAX_UNITS, data.gas().budget() / Math.max(1, data.gas().price()));
        var execution = new Execution(units, scope.runtime());
        var run = new Run(data, inputs, scope, execution);
        var failure = run.commands();
        return settlement.settle(failure, run.slots, execution.used(), run.outputs());
    }

    private static boolean isCovered(Map<Accumulator, BigInteger> amounts, StateReader state) {
        return amounts.entrySet().stream()
                .allMatch(amount -> state.sum(amount.getKey().id()).compareTo(amount.getValue()) >= 0);
    }

    /** One transaction on its way through its commands. */
    private static final class Run {
        private final TransactionData data;
        private final TransactionInputs inputs;
        private final TransactionScope scope;
        private final Slots slots;
        private final CommandRunner runner;

        Run(TransactionData data, TransactionInputs inputs, TransactionScope scope, Execution execution) {
            this.data = data;
            this.inputs = inputs;
            this.scope = scope;
            this.slots = new Slots(gasCoin(), inputSlots());
            this.runner = new CommandRunner(scope, slots, execution);
        }

        List<CommandOutput> outputs() {
            return runner.outputs();
        }

        /** Runs all commands; null if they succeeded. */
        ExecutionStatus.@Nullable Failure commands() {
            Integer command = null;
            try {
                for (int i = 0; i < data.kind().commands().size(); i++) {
                    command = i;
                    runner.run(data.kind().commands().get(i));
                }
                command = null;
                runner.requireNothingLeft();
                return null;
            } catch (ExecutionFailedException e) {
                return new ExecutionStatus.Failure(e.failure(), command);
            } catch (VmException e) {
                return new ExecutionStatus.Failure(VmFailures.failure(e, scope), command);
            } catch (LinkException | MalformedModuleException | ValueFormatException e) {
                var failure = new ExecutionFailure.Plain(
                        Kind.VM_VERIFICATION_OR_DESERIALIZATION_ERROR, String.valueOf(e.getMessage()));
                return new ExecutionStatus.Failure(failure, command);
            }
        }

        /** All gas coins in one, without the budget: that is not the program's to spend. */
        private @Nullable Holder gasCoin() {
            if (inputs.paidByAddress()) {
                return null;
            }
            var first = inputs.gasCoins().getFirst();
            var holder = Holder.input(Origin.GAS_COIN, scope.objectType(first.type()), first);
            var cell = holder.cell();
            if (cell != null) {
                MoveObjects.setBalance(
                        cell.get(), inputs.gasBalance() - data.gas().budget());
            }
            return holder;
        }

        private List<Slot> inputSlots() {
            var places = new ArrayList<Slot>();
            for (var input : data.kind().inputs()) {
                places.add(
                        switch (input) {
                            case CallArg.Pure(var bytes) -> new Slot.Pure(bytes);
                            case ObjectArg argument -> objectSlot(argument);
                            case FundsWithdrawal withdrawal -> new Slot.Held(withdrawal(withdrawal));
                        });
            }
            return places;
        }

        /** {@code Withdrawal<Balance<T>> { owner, limit }}. */
        private Holder withdrawal(FundsWithdrawal withdrawal) {
            var balance = Accumulator.balance(withdrawal.coinType());
            var type = scope.objectType(
                    new StructTag(SuiAddress.FRAMEWORK, "funds_accumulator", "Withdrawal", List.of(balance)));
            var owner = new AddressValue(Addresses.move(Reservations.owner(withdrawal, data)));
            var limit = IntValue.of(IntType.U256, Reservations.unsigned(withdrawal.maxAmount()));
            return Holder.result(type, new StructValue(owner, limit));
        }

        private Slot objectSlot(ObjectArg argument) {
            var object = inputs.objects().get(argument.id());
            if (object == null) {
                throw new IllegalStateException("the validator found every input");
            }
            return switch (argument) {
                case ObjectArg.Receiving _ -> {
                    scope.runtime().addReceivable(object);
                    yield new Slot.Receiving(object);
                }
                case ObjectArg.ImmOrOwned _ -> held(ownedOrigin(object), object);
                case ObjectArg.Shared shared -> {
                    if (shared.mutable()) {
                        scope.runtime().addSharedInput(object.id());
                    }
                    yield held(shared.mutable() ? Origin.SHARED_MUTABLE : Origin.SHARED_READ, object);
                }
            };
        }

        private static Origin ownedOrigin(LedgerObject.MoveObject object) {
            return object.owner() instanceof Owner.Immutable ? Origin.IMMUTABLE : Origin.OWNED;
        }

        private Slot held(Origin origin, LedgerObject.MoveObject object) {
            return new Slot.Held(Holder.input(origin, scope.objectType(object.type()), object));
        }
    }
}
