package blockbuster.localnet.execution;

import blockbuster.localnet.LedgerObject;
import blockbuster.move.runtime.Type;
import blockbuster.move.value.Cell;
import blockbuster.move.value.Value;
import org.jspecify.annotations.Nullable;

/** Where a transaction keeps one value between commands: an input object or a command's result. */
final class Holder {
    /** Where the value comes from, which decides what may be done with it. */
    enum Origin {
        GAS_COIN,
        OWNED,
        IMMUTABLE,
        SHARED_MUTABLE,
        SHARED_READ,
        RESULT;

        boolean allowsChange() {
            return this != IMMUTABLE && this != SHARED_READ;
        }
    }

    private final Origin origin;
    private final Type type;
    private final LedgerObject.@Nullable MoveObject object;
    private @Nullable Cell cell;

    private Holder(Origin origin, Type type, LedgerObject.@Nullable MoveObject object, Value value) {
        this.origin = origin;
        this.type = type;
        this.object = object;
        this.cell = new Cell(value);
    }

    static Holder input(Origin origin, Type type, LedgerObject.MoveObject object) {
        return new Holder(origin, type, object, ChildObjects.decode(object, type));
    }

    static Holder result(Type type, Value value) {
        return new Holder(Origin.RESULT, type, null, value);
    }

    Origin origin() {
        return origin;
    }

    Type type() {
        return type;
    }

    /** The input as the ledger has it; null for results. */
    LedgerObject.@Nullable MoveObject object() {
        return object;
    }

    /** Null once the value was taken. */
    @Nullable
    Cell cell() {
        return cell;
    }

    void clear() {
        cell = null;
    }
}
