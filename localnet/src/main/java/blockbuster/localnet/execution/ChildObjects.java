package blockbuster.localnet.execution;

import blockbuster.localnet.LedgerObject;
import blockbuster.move.ValueFormatException;
import blockbuster.move.VmException;
import blockbuster.move.runtime.MoveVm;
import blockbuster.move.runtime.Type;
import blockbuster.move.runtime.ValueDecoder;
import blockbuster.move.value.Cell;
import blockbuster.move.value.Reference;
import blockbuster.move.value.Value;
import blockbuster.sui.Owner;
import blockbuster.sui.SuiAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dynamic fields that a transaction touched, loaded from the state when first needed. */
final class ChildObjects {
    /** Abort codes of {@code sui::dynamic_field}. */
    private static final long DOES_NOT_EXIST = 1;

    private static final long TYPE_MISMATCH = 2;

    /** One child: {@code original} is what the state holds, {@code cell} is null once it was removed. */
    record Child(
            SuiAddress parent, Type.Instance type, @Nullable Cell cell, LedgerObject.@Nullable MoveObject original) {}

    private final StateReader state;
    private final Map<SuiAddress, Child> children = new LinkedHashMap<>();

    ChildObjects(StateReader state) {
        this.state = state;
    }

    Map<SuiAddress, Child> touched() {
        return children;
    }

    void add(SuiAddress parent, Type type, Value value) {
        var id = MoveObjects.idOf(value);
        var before = children.get(id);
        var original = before == null ? stored(parent, id) : before.original();
        children.put(id, new Child(parent, (Type.Instance) type, new Cell(value), original));
    }

    Reference borrow(SuiAddress parent, SuiAddress id, Type type, MoveVm machine) {
        return present(parent, id, type, machine).reference();
    }

    Value remove(SuiAddress parent, SuiAddress id, Type type, MoveVm machine) {
        var value = present(parent, id, type, machine).take();
        var child = children.get(id);
        if (child != null) {
            children.put(id, new Child(parent, child.type(), null, child.original()));
        }
        return value;
    }

    boolean has(SuiAddress parent, SuiAddress id) {
        var child = children.get(id);
        return child == null ? stored(parent, id) != null : isPresent(child, parent);
    }

    boolean has(SuiAddress parent, SuiAddress id, Type type, MoveVm machine) {
        if (!has(parent, id)) {
            return false;
        }
        var child = children.get(id);
        var stored = child == null ? stored(parent, id) : null;
        var actual =
                child != null ? child.type() : stored == null ? null : Programs.type(stored.type(), machine, state);
        return type.equals(actual);
    }

    private static boolean isPresent(Child child, SuiAddress parent) {
        return child.cell() != null && child.parent().equals(parent);
    }

    private Cell present(SuiAddress parent, SuiAddress id, Type type, MoveVm machine) {
        var child = children.get(id);
        if (child == null) {
            child = load(parent, id, machine);
        }
        var cell = child.cell();
        if (cell == null || !child.parent().equals(parent)) {
            throw VmException.abort(DOES_NOT_EXIST);
        }
        if (!child.type().equals(type)) {
            throw VmException.abort(TYPE_MISMATCH);
        }
        return cell;
    }

    private Child load(SuiAddress parent, SuiAddress id, MoveVm machine) {
        var stored = stored(parent, id);
        if (stored == null) {
            throw VmException.abort(DOES_NOT_EXIST);
        }
        var type = (Type.Instance) Programs.type(stored.type(), machine, state);
        var child = new Child(parent, type, new Cell(decode(stored, type)), stored);
        children.put(id, child);
        return child;
    }

    static Value decode(LedgerObject.MoveObject object, Type type) {
        try {
            return ValueDecoder.decode(object.contents().toArray(), type);
        } catch (ValueFormatException e) {
            throw new IllegalStateException("stored object " + object.id() + " is corrupt", e);
        }
    }

    private LedgerObject.@Nullable MoveObject stored(SuiAddress parent, SuiAddress id) {
        return state.moveObject(id)
                .filter(object -> object.owner().equals(new Owner.Parent(parent)))
                .orElse(null);
    }
}
