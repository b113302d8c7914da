package blockbuster.localnet.execution;

import blockbuster.localnet.ExecutionFailure.ArgumentErrorKind;
import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.localnet.ExecutionFailure.UnusedValueWithoutDrop;
import blockbuster.localnet.SimulationResult.CommandOutput;
import blockbuster.localnet.SimulationResult.MutatedArgument;
import blockbuster.localnet.SimulationResult.Output;
import blockbuster.move.runtime.Execution;
import blockbuster.move.runtime.Type;
import blockbuster.move.runtime.Types;
import blockbuster.move.value.AddressValue;
import blockbuster.move.value.IntValue;
import blockbuster.move.value.Value;
import blockbuster.move.value.ValueEncoder;
import blockbuster.move.value.VectorValue;
import blockbuster.sui.Bytes;
import blockbuster.sui.Owner;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs a transaction's commands in order. */
final class CommandRunner {
    private final TransactionScope scope;
    private final Slots slots;
    private final Execution execution;
    private final List<CommandOutput> outputs = new ArrayList<>();

    CommandRunner(TransactionScope scope, Slots slots, Execution execution) {
        this.scope = scope;
        this.slots = slots;
        this.execution = execution;
    }

    /** Runs one command; its results become places. */
    void run(Command command) {
        var arguments = new Arguments(slots, execution);
        var mutated = new ArrayList<Mutation>();
        List<Holder> results = switch (command) {
            case Command.MoveCall call -> new MoveCaller(scope, arguments, execution, mutated).call(call);
            case Command.TransferObjects transfer -> transfer(transfer, arguments);
            case Command.SplitCoins split -> split(split, arguments, mutated);
            case Command.MergeCoins merge -> merge(merge, arguments, mutated);
            case Command.Publish publish -> List.of(new Publisher(scope, execution).publish(publish));
            case Command.Upgrade upgrade -> List.of(new Upgrader(scope, arguments, execution).upgrade(upgrade));
            case Command.MakeMoveVec vector -> List.of(makeVector(vector, arguments));
        };
        slots.addResults(results);
        outputs.add(output(results, mutated));
    }

    List<CommandOutput> outputs() {
        return outputs;
    }

    private CommandOutput output(List<Holder> results, List<Mutation> mutated) {
        return new CommandOutput(
                results.stream().map(this::output).toList(),
                mutated.stream()
                        .map(change -> new MutatedArgument(change.argument(), output(change.holder())))
                        .toList());
    }

    private Output output(Holder holder) {
        var cell = holder.cell();
        var bytes = cell == null ? Bytes.EMPTY : Bytes.of(ValueEncoder.encode(cell.get(), execution));
        return new Output(TypeTags.tag(holder.type()), bytes);
    }

    private List<Holder> transfer(Command.TransferObjects command, Arguments arguments) {
        int last = command.objects().size();
        var recipient = (AddressValue) arguments.byValue(last, command.address(), Types.ADDRESS);
        for (int i = 0; i < last; i++) {
            var object = arguments.takeToTransfer(i, command.objects().get(i));
            var abilities = object.type().abilities();
            if (!abilities.hasKey() || !abilities.hasStore()) {
                throw new ExecutionFailedException(
                        Kind.INVALID_TRANSFER_OBJECT, "only objects with key and store can be transferred so");
            }
            place(object, new Owner.Account(Addresses.sui(recipient.address())));
        }
        return List.of();
    }

    private void place(Holder object, Owner owner) {
        var cell = object.cell();
        if (cell != null) {
            var value = cell.take();
            if (scope.runtime().isSharedInput(MoveObjects.idOf(value))) {
                throw new ExecutionFailedException(
                        Kind.SHARED_OBJECT_OPERATION_NOT_ALLOWED, "a shared object cannot be transferred");
            }
            scope.runtime().place(owner, object.type(), value);
        }
    }

    private List<Holder> split(Command.SplitCoins command, Arguments arguments, List<Mutation> mutated) {
        var source = coin(0, command.coin(), arguments, mutated);
        var parts = new ArrayList<Holder>();
        for (int i = 0; i < command.amounts().size(); i++) {
            long amount = ((IntValue) arguments.byValue(i + 1, command.amounts().get(i), Types.U64)).toLong();
            long balance = MoveObjects.balance(source.value());
            if (Long.compareUnsigned(amount, balance) > 0) {
                throw new ExecutionFailedException(
                        Kind.INSUFFICIENT_COIN_BALANCE,
                        "the coin holds " + Long.toUnsignedString(balance) + ", not " + Long.toUnsignedString(amount));
            }
            MoveObjects.setBalance(source.value(), balance - amount);
            parts.add(Holder.result(
                    source.holder().type(), MoveObjects.coin(scope.runtime().freshId(), amount)));
        }
        return parts;
    }

    private List<Holder> merge(Command.MergeCoins command, Arguments arguments, List<Mutation> mutated) {
        var target = coin(0, command.destination(), arguments, mutated);
        for (int i = 0; i < command.sources().size(); i++) {
            var type = target.holder().type();
            var part = arguments.byValue(i + 1, command.sources().get(i), type);
            scope.runtime().delete(MoveObjects.idOf(part));
            long sum = MoveObjects.balance(target.value()) + MoveObjects.balance(part);
            if (Long.compareUnsigned(sum, MoveObjects.balance(part)) < 0) {
                throw new ExecutionFailedException(Kind.COIN_BALANCE_OVERFLOW, "the merged coin would overflow");
            }
            MoveObjects.setBalance(target.value(), sum);
        }
        return List.of();
    }

    /** An argument that a command may have changed. */
    record Mutation(Argument argument, Holder holder) {}

    private record LentCoin(Holder holder, Value value) {}

    private LentCoin coin(int position, Argument argument, Arguments arguments, List<Mutation> mutated) {
        var holder = arguments.lendMutably(position, argument);
        var cell = holder.cell();
        boolean isCoin = holder.type() instanceof Type.Instance instance
                && PureValues.is(instance, Addresses.FRAMEWORK, "coin", "Coin");
        if (cell == null || !isCoin) {
            throw ExecutionFailedException.argument(position, ArgumentErrorKind.TYPE_MISMATCH);
        }
        mutated.add(new Mutation(argument, holder));
        return new LentCoin(holder, cell.get());
    }

    private Holder makeVector(Command.MakeMoveVec command, Arguments arguments) {
        var elements = command.elements();
        var given = command.elementType();
        Type type;
        var values = new ArrayList<Value>();
        if (given != null) {
            type = scope.type(given, 0);
        } else if (elements.isEmpty()) {
            throw new ExecutionFailedException(Kind.ARITY_MISMATCH, "an empty vector needs its element type");
        } else {
            var first = arguments.anyByValue(0, elements.getFirst());
            type = first.type();
            values.add(Objects.requireNonNull(first.cell()).take());
        }
        for (int i = values.size(); i < elements.size(); i++) {
            values.add(arguments.byValue(i, elements.get(i), type));
        }
        var vector = VectorValue.empty(type.isByte());
        values.forEach(vector::push);
        return Holder.result(new Type.Vector(type), vector);
    }

    /** Every result that may not be dropped must have been used. */
    void requireNothingLeft() {
        for (int command = 0; command < slots.results().size(); command++) {
            var results = slots.results().get(command);
            for (int i = 0; i < results.size(); i++) {
                var holder = results.get(i);
                if (holder.cell() != null && !holder.type().abilities().hasDrop()) {
                    throw new ExecutionFailedException(new UnusedValueWithoutDrop(command, i));
                }
            }
        }
    }
}
