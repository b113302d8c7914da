package blockbuster.localnet.execution;

import blockbuster.bcs.BcsWriter;
import blockbuster.localnet.BalanceChange;
import blockbuster.localnet.ChangedObject.Output.AccumulatorWrite;
import blockbuster.localnet.ExecutionFailure;
import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.localnet.LedgerObject;
import blockbuster.move.runtime.Type;
import blockbuster.move.value.Value;
import blockbuster.move.value.ValueEncoder;
import blockbuster.sui.Bytes;
import blockbuster.sui.Owner;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.transaction.ObjectArg;
import blockbuster.sui.transaction.TransactionData;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The objects that a transaction writes and removes, with their storage deposits. */
final class ObjectChanges {
    private static final int MAX_OBJECT_BYTES = 256_000;
    private static final long MAX_WRITTEN_BYTES = 5_000_000;

    private final TransactionData data;
    private final TransactionInputs inputs;
    private final TransactionScope scope;
    private final long version;
    private final SortedMap<SuiAddress, LedgerObject> written = new TreeMap<>();
    private final Set<SuiAddress> deleted = new TreeSet<>();
    private final Set<SuiAddress> wrapped = new TreeSet<>();

    ObjectChanges(TransactionData data, TransactionInputs inputs, TransactionScope scope) {
        this.data = data;
        this.inputs = inputs;
        this.scope = scope;
        this.version = inputs.lamportVersion();
    }

    /** The object as it was before the transaction; null if there was none. */
    LedgerObject.@Nullable MoveObject before(SuiAddress id) {
        var input = inputs.objects().get(id);
        if (input != null) {
            return input;
        }
        return inputs.gasCoins().stream()
                .filter(coin -> coin.id().equals(id))
                .findFirst()
                .orElseGet(() -> scope.moveObject(id).orElse(null));
    }

    long version() {
        return version;
    }

    boolean isDeleted(SuiAddress id) {
        return deleted.contains(id);
    }

    /** Every id that was written or removed, sorted. */
    Set<SuiAddress> ids() {
        var ids = new TreeSet<>(written.keySet());
        ids.addAll(deleted);
        ids.addAll(wrapped);
        return ids;
    }

    @Nullable
    LedgerObject after(SuiAddress id) {
        return written.get(id);
    }

    List<LedgerObject> written() {
        return List.copyOf(written.values());
    }

    List<SuiAddress> removed() {
        var removed = new ArrayList<>(deleted);
        removed.addAll(wrapped);
        return removed;
    }

    /** What successful commands left in the places, at owners and in dynamic fields. */
    void addResultsOf(Slots slots) {
        var runtime = scope.runtime();
        writeInputs(slots);
        runtime.placed().values().forEach(placed -> writeMove(placed.owner(), placed.type(), placed.value()));
        runtime.children().touched().forEach((_, child) -> writeChild(child));
        scope.published().values().forEach(this::writePackage);
        deleted.addAll(runtime.deletedIds());
        deleteSmashedCoins();
        findWrapped(slots);
        requireFewBytes();
    }

    private void requireFewBytes() {
        long bytes = written.values().stream().mapToLong(ObjectChanges::size).sum();
        if (bytes > MAX_WRITTEN_BYTES) {
            throw new ExecutionFailedException(
                    new ExecutionFailure.TooLarge(Kind.WRITTEN_OBJECTS_TOO_LARGE, bytes, MAX_WRITTEN_BYTES));
        }
    }

    private void writeInputs(Slots slots) {
        for (var holder : inputHolders(slots)) {
            var cell = holder.cell();
            var object = holder.object();
            if (cell != null && object != null && holder.origin().allowsChange()) {
                writeMove(object.owner(), (Type.Instance) holder.type(), cell.get());
            }
        }
    }

    private static List<Holder> inputHolders(Slots slots) {
        var holders = new ArrayList<Holder>();
        var gasCoin = slots.gasCoin();
        if (gasCoin != null) {
            holders.add(gasCoin);
        }
        for (var slot : slots.inputs()) {
            if (slot instanceof Slot.Held(var holder)) {
                holders.add(holder);
            }
        }
        return holders;
    }

    private void writeMove(Owner owner, Type.Instance type, Value value) {
        var id = MoveObjects.idOf(value);
        var bytes = ValueEncoder.encode(value, _ -> {});
        if (bytes.length > MAX_OBJECT_BYTES) {
            throw new ExecutionFailedException(
                    new ExecutionFailure.TooLarge(Kind.OBJECT_TOO_BIG, bytes.length, MAX_OBJECT_BYTES));
        }
        write(new LedgerObject.MoveObject(
                TypeTags.structTag(type),
                type.abilities().hasStore(),
                version,
                Bytes.of(bytes),
                finalOwner(id, owner),
                scope.runtime().info().digest(),
                0));
    }

    /** A newly shared object starts at this transaction's version; one that was shared keeps its start. */
    private Owner finalOwner(SuiAddress id, Owner owner) {
        if (!(owner instanceof Owner.Shared)) {
            return owner;
        }
        var before = before(id);
        return before != null && before.owner() instanceof Owner.Shared shared ? shared : new Owner.Shared(version);
    }

    private void writeChild(ChildObjects.Child child) {
        var cell = child.cell();
        if (cell == null) {
            return;
        }
        var value = cell.get();
        var original = child.original();
        boolean unchanged =
                original != null && original.contents().equals(Bytes.of(ValueEncoder.encode(value, _ -> {})));
        if (!unchanged) {
            writeMove(new Owner.Parent(child.parent()), child.type(), value);
        }
    }

    private static int size(LedgerObject object) {
        return switch (object) {
            case LedgerObject.MoveObject move -> move.meteredBytes();
            case LedgerObject.MovePackage pack -> pack.encode().length;
        };
    }

    private void writePackage(LedgerObject.MovePackage pack) {
        long deposit = Gas.deposit(size(pack));
        written.put(
                pack.id(),
                new LedgerObject.MovePackage(
                        pack.id(),
                        pack.version(),
                        pack.modules(),
                        pack.typeOrigins(),
                        pack.linkage(),
                        pack.previousTransaction(),
                        deposit));
    }

    private void write(LedgerObject.MoveObject object) {
        written.put(object.id(), withDeposit(object, Gas.deposit(size(object))));
    }

    private static LedgerObject.MoveObject withDeposit(LedgerObject.MoveObject object, long deposit) {
        return new LedgerObject.MoveObject(
                object.type(),
                object.publicTransfer(),
                object.version(),
                object.contents(),
                object.owner(),
                object.previousTransaction(),
                deposit);
    }

    private void deleteSmashedCoins() {
        inputs.gasCoins().stream().skip(1).forEach(coin -> deleted.add(coin.id()));
    }

    /** What was taken from its place, and is neither at rest nor deleted, lives on inside another object. */
    private void findWrapped(Slots slots) {
        var taken = new LinkedHashSet<SuiAddress>();
        for (var holder : inputHolders(slots)) {
            var object = holder.object();
            if (holder.cell() == null && object != null) {
                taken.add(object.id());
            }
        }
        scope.runtime().children().touched().forEach((id, child) -> {
            if (child.cell() == null && child.original() != null) {
                taken.add(id);
            }
        });
        taken.addAll(scope.runtime().received());
        taken.removeAll(written.keySet());
        taken.removeAll(deleted);
        requireNoShared(taken);
        wrapped.addAll(taken);
    }

    private void requireNoShared(Set<SuiAddress> taken) {
        for (var id : taken) {
            if (scope.runtime().isSharedInput(id)) {
                throw new ExecutionFailedException(
                        Kind.SHARED_OBJECT_OPERATION_NOT_ALLOWED, "shared object " + id + " cannot be wrapped");
            }
        }
    }

    /** After a failure: every input that could have changed, as it was. */
    void addUnchangedInputs() {
        data.kind().inputs().forEach(input -> {
            if (input instanceof ObjectArg argument) {
                addUnchanged(argument);
            }
        });
        inputs.gasCoin()
                .ifPresent(coin -> rewrite(
                        withBalance(coin, inputs.gasBalance() - data.gas().budget())));
        deleteSmashedCoins();
    }

    private void addUnchanged(ObjectArg argument) {
        var object = inputs.objects().get(argument.id());
        boolean changeable = object != null
                && switch (argument) {
                    case ObjectArg.Shared shared -> shared.mutable();
                    case ObjectArg.ImmOrOwned _ -> !(object.owner() instanceof Owner.Immutable);
                    case ObjectArg.Receiving _ -> false;
                };
        if (changeable && object != null) {
            rewrite(object);
        }
    }

    private void rewrite(LedgerObject.MoveObject object) {
        write(new LedgerObject.MoveObject(
                object.type(),
                object.publicTransfer(),
                version,
                object.contents(),
                object.owner(),
                scope.runtime().info().digest(),
                0));
    }

    /** Leaves the deposits of unchanged inputs as they were; the surviving gas coin takes over those of the others. */
    void keepDeposits() {
        long ofGasCoins = inputs.gasCoins().stream()
                .mapToLong(LedgerObject::storageRebate)
                .sum();
        written.replaceAll((id, object) -> {
            var before = before(id);
            if (before == null || !(object instanceof LedgerObject.MoveObject move)) {
                throw new IllegalStateException("only inputs are written after a failure");
            }
            return withDeposit(move, inputs.isGasCoin(id) ? ofGasCoins : before.storageRebate());
        });
    }

    private static LedgerObject.MoveObject withBalance(LedgerObject.MoveObject coin, long balance) {
        var contents = new BcsWriter();
        coin.id().encode(contents);
        return new LedgerObject.MoveObject(
                coin.type(),
                coin.publicTransfer(),
                coin.version(),
                Bytes.of(contents.u64(balance).toByteArray()),
                coin.owner(),
                coin.previousTransaction(),
                coin.storageRebate());
    }

    long deposits() {
        return written.values().stream().mapToLong(LedgerObject::storageRebate).sum();
    }

    long releasedDeposits() {
        long sum = 0;
        for (var id : ids()) {
            var before = before(id);
            sum += before == null ? 0 : before.storageRebate();
        }
        return sum;
    }

    /** Gives the unspent budget back to the gas coin, wherever it is now; an address pays the cost alone. */
    void chargeGas(long cost) {
        if (inputs.paidByAddress()) {
            scope.runtime().funds().add(Reservations.gasAccount(data), BigInteger.valueOf(-cost));
        }
        written.replaceAll((id, object) -> inputs.isGasCoin(id) && object instanceof LedgerObject.MoveObject coin
                ? withBalance(coin, coin.coinBalance() + data.gas().budget() - cost)
                : object);
    }

    /** What sums gained, or lost, in the order of their ids. */
    SortedMap<SuiAddress, AccumulatorWrite> sums() {
        var sums = new TreeMap<SuiAddress, AccumulatorWrite>();
        scope.runtime().funds().net().forEach((accumulator, change) -> {
            if (change.signum() != 0) {
                sums.put(accumulator.id(), new AccumulatorWrite(accumulator, change));
            }
        });
        return sums;
    }

    List<BalanceChange> balanceChanges() {
        return new BalanceLedger(this, inputs).changes();
    }
}
