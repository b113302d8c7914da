package blockbuster.localnet.execution;

import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.localnet.LedgerEvent;
import blockbuster.localnet.LedgerObject;
import blockbuster.move.runtime.MoveVm;
import blockbuster.move.runtime.Type;
import blockbuster.move.value.Value;
import blockbuster.sui.Bytes;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Blake2b256;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction has done to objects so far: ids made and deleted, objects given an owner, events. It is the
 * extension object that the natives see. For one thread.
 */
final class ObjectRuntime {
    private static final int MAX_IDS = 2048;
    private static final int MAX_EVENTS = 1024;
    private static final int MAX_EVENT_BYTES = 256_000;
    private static final byte OBJECT_ID = (byte) 0xF1;

    /** An object at rest: with an owner, not in any variable. */
    record Placed(Owner owner, Type.Instance type, Value value) {}

    private TxInfo info;
    private final StateReader state;
    private final ChildObjects children;
    private final Map<SuiAddress, LedgerObject.MoveObject> receivable = new HashMap<>();
    private final Set<SuiAddress> received = new LinkedHashSet<>();
    private final Set<SuiAddress> sharedInputs = new HashSet<>();
    private final Set<SuiAddress> created = new LinkedHashSet<>();
    private final Set<SuiAddress> deleted = new LinkedHashSet<>();
    private final Map<SuiAddress, Placed> placed = new LinkedHashMap<>();
    private final FundsChanges funds = new FundsChanges();
    private final List<LedgerEvent> events = new ArrayList<>();
    private long idsDrawn;
    private SuiAddress emitter = SuiAddress.ZERO;
    private String emitterModule = "";

    ObjectRuntime(TxInfo info, StateReader state) {
        this.info = info;
        this.state = state;
        this.children = new ChildObjects(state);
    }

    TxInfo info() {
        return info;
    }

    /**
     * Begins another transaction after this one, as scenarios of several transactions do: what is at rest stays, dynamic
     * fields included; what counts per transaction starts again.
     */
    void begin(TxInfo next, long idsAlreadyDrawn) {
        info = next;
        idsDrawn = idsAlreadyDrawn;
        created.clear();
        deleted.clear();
        placed.clear();
        events.clear();
        funds.clear();
        sharedInputs.clear();
        received.clear();
    }

    /** The context of the running transaction, as its own code may replace it in a scenario. */
    void replaceContext(TxInfo next, long idsAlreadyDrawn) {
        info = next;
        idsDrawn = idsAlreadyDrawn;
    }

    ChildObjects children() {
        return children;
    }

    /** What was added to and taken from the sums that addresses hold. */
    FundsChanges funds() {
        return funds;
    }

    long idsDrawn() {
        return idsDrawn;
    }

    /** The id number {@code counter} of the transaction with this digest. */
    static SuiAddress deriveId(byte[] digest, long counter) {
        var number = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(counter)
                .array();
        return SuiAddress.of(Blake2b256.hash(new byte[] {OBJECT_ID}, digest, number));
    }

    /** An id that never was. */
    SuiAddress freshId() {
        var id = deriveId(info.digest().toByteArray(), idsDrawn++);
        recordNew(id);
        return id;
    }

    /** Notes that the transaction has this shared object as an input it may change. */
    void addSharedInput(SuiAddress id) {
        sharedInputs.add(id);
    }

    boolean isSharedInput(SuiAddress id) {
        return sharedInputs.contains(id);
    }

    /** An id that a deletion freed in this transaction is not new: its object changes instead. */
    void recordNew(SuiAddress id) {
        if (!deleted.remove(id)) {
            created.add(id);
        }
        if (created.size() > MAX_IDS) {
            throw new ExecutionFailedException(Kind.INVARIANT_VIOLATION, "a transaction makes at most 2048 objects");
        }
    }

    /** An id whose object is gone; one made in the same transaction leaves no trace. */
    void delete(SuiAddress id) {
        if (!created.remove(id)) {
            deleted.add(id);
        }
    }

    boolean isNew(SuiAddress id) {
        return created.contains(id);
    }

    boolean isDeleted(SuiAddress id) {
        return deleted.contains(id);
    }

    Set<SuiAddress> deletedIds() {
        return deleted;
    }

    void place(Owner owner, Type type, Value value) {
        placed.put(MoveObjects.idOf(value), new Placed(owner, (Type.Instance) type, value));
    }

    Map<SuiAddress, Placed> placed() {
        return placed;
    }

    /** An object that was sent to another object, named by the transaction as receivable. */
    void addReceivable(LedgerObject.MoveObject object) {
        receivable.put(object.id(), object);
    }

    /** Takes a receivable object that sits at {@code parent}; null if there is none. */
    LedgerObject.@Nullable MoveObject receive(SuiAddress parent, SuiAddress id, long version) {
        var object = receivable.get(id);
        boolean fits =
                object != null && object.version() == version && object.owner().equals(new Owner.Account(parent));
        if (!fits) {
            return null;
        }
        received.add(id);
        return receivable.remove(id);
    }

    /** Ids of the objects that were received. */
    Set<SuiAddress> received() {
        return received;
    }

    Type typeOf(LedgerObject.MoveObject object, MoveVm machine) {
        return Programs.type(object.type(), machine, state);
    }

    /** Events name the function that the transaction called, not the one that emitted. */
    void emitAs(SuiAddress packageId, String module) {
        emitter = packageId;
        emitterModule = module;
    }

    void emit(StructTag type, byte[] contents) {
        if (events.size() >= MAX_EVENTS || contents.length > MAX_EVENT_BYTES) {
            throw new ExecutionFailedException(Kind.MOVE_PRIMITIVE_RUNTIME_ERROR, "too many or too large events");
        }
        events.add(new LedgerEvent(emitter, emitterModule, info.sender(), type, Bytes.of(contents)));
    }

    List<LedgerEvent> events() {
        return events;
    }
}
