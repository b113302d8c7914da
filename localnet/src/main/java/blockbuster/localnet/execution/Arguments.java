package blockbuster.localnet.execution;

import blockbuster.localnet.ExecutionFailure;
import blockbuster.localnet.ExecutionFailure.ArgumentErrorKind;
import blockbuster.move.runtime.Execution;
import blockbuster.move.runtime.Type;
import blockbuster.move.value.Cell;
import blockbuster.move.value.IntValue;
import blockbuster.move.value.Reference;
import blockbuster.move.value.StructValue;
import blockbuster.move.value.Value;
import blockbuster.move.value.Values;
import blockbuster.sui.transaction.Argument;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The arguments of one command: finds what they refer to and lends or takes it, each by the rules of its origin. */
final class Arguments {
    private final Slots slots;
    private final Execution execution;
    private final Set<Holder> lent = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Holder> lentMutably = Collections.newSetFromMap(new IdentityHashMap<>());

    Arguments(Slots slots, Execution execution) {
        this.slots = slots;
        this.execution = execution;
    }

    /** The argument as a value of {@code type}; a value that cannot be copied is gone from its place. */
    Value byValue(int position, Argument argument, Type type) {
        return switch (slots.find(position, argument)) {
            case Slot.Pure(var bytes) -> PureValues.read(bytes, type, position);
            case Slot.Receiving receiving -> receivable(position, receiving, type);
            case Slot.Held(var holder) -> {
                requireType(position, holder, type);
                yield takeOrCopy(position, holder);
            }
        };
    }

    /** The argument taken with whatever type it has. */
    Holder anyByValue(int position, Argument argument) {
        if (slots.find(position, argument) instanceof Slot.Held(var holder)) {
            return Holder.result(holder.type(), takeOrCopy(position, holder));
        }
        throw ExecutionFailedException.argument(position, ArgumentErrorKind.INVALID_USAGE_OF_PURE_ARGUMENT);
    }

    private Value takeOrCopy(int position, Holder holder) {
        var cell = present(position, holder);
        if (lent.contains(holder)) {
            throw ExecutionFailedException.argument(position, ArgumentErrorKind.INVALID_VALUE_USAGE);
        }
        if (holder.type().abilities().hasCopy()) {
            return Values.copy(cell.get(), execution);
        }
        requireTakeable(position, holder.origin());
        holder.clear();
        return cell.take();
    }

    private static void requireTakeable(int position, Holder.Origin origin) {
        switch (origin) {
            case OWNED, SHARED_MUTABLE, RESULT -> {}
            case IMMUTABLE, SHARED_READ ->
                throw ExecutionFailedException.argument(position, ArgumentErrorKind.INVALID_OBJECT_BY_VALUE);
            case GAS_COIN ->
                throw ExecutionFailedException.argument(position, ArgumentErrorKind.INVALID_GAS_COIN_USAGE);
        }
    }

    /** The gas coin can be given away whole, but not be taken apart. */
    Holder takeToTransfer(int position, Argument argument) {
        if (argument instanceof Argument.GasCoin && slots.find(position, argument) instanceof Slot.Held(var holder)) {
            var value = present(position, holder).take();
            holder.clear();
            return Holder.result(holder.type(), value);
        }
        return anyByValue(position, argument);
    }

    Reference byReference(int position, Argument argument, Type type, boolean mutable) {
        return switch (slots.find(position, argument)) {
            case Slot.Pure(var bytes) -> {
                var value = PureValues.read(bytes, type, position);
                yield mutable && argument instanceof Argument.Input(int index)
                        ? lend(position, slots.changing(index, type, value), true)
                        : new Cell(value).reference();
            }
            case Slot.Receiving _ -> throw ExecutionFailedException.argument(position, ArgumentErrorKind.TYPE_MISMATCH);
            case Slot.Held(var holder) -> {
                requireType(position, holder, type);
                yield lend(position, holder, mutable);
            }
        };
    }

    /** The typed value behind an argument, if it is one. */
    @Nullable
    Holder held(int position, Argument argument) {
        return slots.find(position, argument) instanceof Slot.Held(var holder) ? holder : null;
    }

    /** A typed value lent without a wanted type; for the built-in commands. */
    Holder lendMutably(int position, Argument argument) {
        if (slots.find(position, argument) instanceof Slot.Held(var holder)) {
            lend(position, holder, true);
            return holder;
        }
        throw ExecutionFailedException.argument(position, ArgumentErrorKind.TYPE_MISMATCH);
    }

    private Reference lend(int position, Holder holder, boolean mutable) {
        var cell = present(position, holder);
        if (mutable && !holder.origin().allowsChange()) {
            throw ExecutionFailedException.argument(position, ArgumentErrorKind.INVALID_OBJECT_BY_MUT_REF);
        }
        boolean conflict = mutable ? lent.contains(holder) : lentMutably.contains(holder);
        if (conflict) {
            throw ExecutionFailedException.argument(position, ArgumentErrorKind.INVALID_VALUE_USAGE);
        }
        lent.add(holder);
        if (mutable) {
            lentMutably.add(holder);
        }
        return cell.reference();
    }

    private static Cell present(int position, Holder holder) {
        var cell = holder.cell();
        if (cell == null) {
            throw ExecutionFailedException.argument(position, ArgumentErrorKind.INVALID_VALUE_USAGE);
        }
        return cell;
    }

    private static void requireType(int position, Holder holder, Type type) {
        if (!holder.type().equals(type)) {
            throw ExecutionFailedException.argument(position, ArgumentErrorKind.TYPE_MISMATCH);
        }
    }

    /** {@code Receiving<T> { id, version }}; whether the object is a T shows when it is received. */
    private static Value receivable(int position, Slot.Receiving receiving, Type type) {
        boolean fits = type instanceof Type.Instance instance
                && PureValues.is(instance, Addresses.FRAMEWORK, "transfer", "Receiving");
        if (!fits) {
            throw new ExecutionFailedException(
                    new ExecutionFailure.CommandArgumentError(position, ArgumentErrorKind.TYPE_MISMATCH, 0, 0));
        }
        var object = receiving.object();
        return new StructValue(MoveObjects.id(Addresses.move(object.id())), IntValue.u64(object.version()));
    }
}
