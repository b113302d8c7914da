package blockbuster.localnet.execution;

import blockbuster.localnet.ChangedObject;
import blockbuster.localnet.ChangedObject.IdOperation;
import blockbuster.localnet.ChangedObject.Output;
import blockbuster.localnet.ExecutionStatus;
import blockbuster.localnet.GasUsed;
import blockbuster.localnet.LedgerEvent;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.TransactionEffects;
import blockbuster.localnet.UnchangedSharedObject;
import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.transaction.ObjectArg;
import blockbuster.sui.transaction.TransactionData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** States a transaction's changes as effects. */
final class EffectsBuilder {
    private final TransactionData data;
    private final TransactionInputs inputs;
    private final TransactionScope scope;
    private final ObjectChanges changes;

    EffectsBuilder(TransactionData data, TransactionInputs inputs, TransactionScope scope, ObjectChanges changes) {
        this.data = data;
        this.inputs = inputs;
        this.scope = scope;
        this.changes = changes;
    }

    TransactionEffects build(ExecutionStatus status, GasUsed gas, List<LedgerEvent> events) {
        var changed = changed();
        var info = scope.runtime().info();
        return new TransactionEffects(
                status,
                info.epoch(),
                gas,
                info.digest(),
                gasIndex(changed),
                events.isEmpty() ? null : LedgerEvent.digest(events),
                dependencies(),
                changes.version(),
                changed,
                unchangedShared());
    }

    private List<ChangedObject> changed() {
        var changed = new TreeMap<SuiAddress, ChangedObject>();
        changes.ids().forEach(id -> changed.put(id, changed(id)));
        changes.sums().forEach((id, sum) -> {
            var type = sum.accumulator().fieldType();
            changed.put(id, new ChangedObject(id, null, sum, IdOperation.NONE, type));
        });
        return List.copyOf(changed.values());
    }

    private @Nullable Integer gasIndex(List<ChangedObject> changed) {
        for (int i = 0; i < changed.size(); i++) {
            if (inputs.isGasCoin(changed.get(i).id())) {
                return i;
            }
        }
        return null;
    }

    private ChangedObject changed(SuiAddress id) {
        var before = changes.before(id);
        var after = changes.after(id);
        var input = before == null ? null : new ChangedObject.Input(before.version(), before.digest(), before.owner());
        var type = after instanceof LedgerObject.MoveObject move ? move.type() : before == null ? null : before.type();
        return new ChangedObject(id, input, output(after), operation(id, before != null, after != null), type);
    }

    private static Output output(@Nullable LedgerObject after) {
        return switch (after) {
            case null -> new Output.NotExist();
            case LedgerObject.MoveObject move -> new Output.ObjectWrite(move.digest(), move.owner());
            case LedgerObject.MovePackage pack -> new Output.PackageWrite(pack.version(), pack.digest());
        };
    }

    private IdOperation operation(SuiAddress id, boolean existed, boolean exists) {
        if (changes.isDeleted(id) && !exists) {
            return IdOperation.DELETED;
        }
        return !existed && scope.runtime().isNew(id) ? IdOperation.CREATED : IdOperation.NONE;
    }

    private List<Digest> dependencies() {
        var digests = new TreeSet<>(Comparator.comparing(Digest::toByteArray, Arrays::compareUnsigned));
        inputs.objects().values().forEach(object -> digests.add(object.previousTransaction()));
        inputs.gasCoins().forEach(coin -> digests.add(coin.previousTransaction()));
        return List.copyOf(digests);
    }

    private List<UnchangedSharedObject> unchangedShared() {
        var unchanged = new ArrayList<UnchangedSharedObject>();
        for (var input : data.kind().inputs()) {
            if (input instanceof ObjectArg.Shared shared && !shared.mutable()) {
                var object = inputs.objects().get(shared.id());
                if (object != null) {
                    unchanged.add(new UnchangedSharedObject(object.id(), object.version(), object.digest()));
                }
            }
        }
        unchanged.sort(Comparator.comparing(UnchangedSharedObject::id));
        return unchanged;
    }
}
