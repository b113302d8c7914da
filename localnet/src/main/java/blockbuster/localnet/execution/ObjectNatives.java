package blockbuster.localnet.execution;

import static blockbuster.localnet.execution.Addresses.framework;

import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.move.VmException;
import blockbuster.move.runtime.NativeCall;
import blockbuster.move.runtime.NativeFunctions;
import blockbuster.move.runtime.Type;
import blockbuster.move.value.Reference;
import blockbuster.move.value.StructValue;
import blockbuster.move.value.Value;
import blockbuster.move.value.ValueEncoder;
import blockbuster.sui.Owner;
import java.util.List;

/** Natives of {@code sui::object}, {@code sui::transfer} and {@code sui::event}. */
final class ObjectNatives {
    /** {@code ESharedNonNewObject}. */
    private static final long SHARED_NON_NEW = 0;

    /** {@code EReceivingObjectTypeMismatch}. */
    private static final long RECEIVING_TYPE_MISMATCH = 2;

    /** {@code EUnableToReceiveObject}. */
    private static final long UNABLE_TO_RECEIVE = 3;

    private ObjectNatives() {}

    static void addTo(NativeFunctions.Builder natives) {
        natives.add(framework("object"), "borrow_uid", ObjectNatives::borrowUid);
        natives.add(framework("object"), "delete_impl", ObjectNatives::delete);
        natives.add(framework("object"), "record_new_uid", ObjectNatives::recordNew);
        natives.add(framework("transfer"), "transfer_impl", ObjectNatives::transfer);
        natives.add(framework("transfer"), "share_object_impl", ObjectNatives::share);
        natives.add(framework("transfer"), "freeze_object_impl", ObjectNatives::freeze);
        natives.add(framework("transfer"), "receive_impl", ObjectNatives::receive);
        natives.add(framework("transfer"), "party_transfer_impl", ObjectNatives::partyTransfer);
        natives.add(framework("event"), "emit", ObjectNatives::emit);
    }

    private static ObjectRuntime runtime(NativeCall call) {
        return call.extension(ObjectRuntime.class);
    }

    private static List<Value> borrowUid(NativeCall call) {
        return List.of(new Reference((StructValue) call.reference(0).target(), 0));
    }

    private static List<Value> delete(NativeCall call) {
        runtime(call).delete(Addresses.sui(call.address(0)));
        return List.of();
    }

    private static List<Value> recordNew(NativeCall call) {
        runtime(call).recordNew(Addresses.sui(call.address(0)));
        return List.of();
    }

    private static List<Value> transfer(NativeCall call) {
        return place(call, new Owner.Account(Addresses.sui(call.address(1))));
    }

    /** The version at which it is shared is the transaction's own, known only at its end. */
    private static List<Value> share(NativeCall call) {
        var runtime = runtime(call);
        var id = MoveObjects.idOf(call.argument(0));
        if (!runtime.isNew(id) && !runtime.isSharedInput(id)) {
            throw VmException.abort(SHARED_NON_NEW);
        }
        return place(call, new Owner.Shared(0));
    }

    private static List<Value> freeze(NativeCall call) {
        return place(call, new Owner.Immutable());
    }

    private static List<Value> partyTransfer(NativeCall call) {
        throw new ExecutionFailedException(
                Kind.FEATURE_NOT_YET_SUPPORTED, "this network has no objects that consensus orders for one address");
    }

    private static List<Value> place(NativeCall call, Owner owner) {
        var runtime = runtime(call);
        var id = MoveObjects.idOf(call.argument(0));
        if (runtime.isSharedInput(id) && !(owner instanceof Owner.Shared)) {
            throw new ExecutionFailedException(
                    Kind.SHARED_OBJECT_OPERATION_NOT_ALLOWED, "a shared object can only be deleted or shared again");
        }
        runtime.place(owner, call.typeArgument(0), call.argument(0));
        return List.of();
    }

    private static List<Value> receive(NativeCall call) {
        var runtime = runtime(call);
        var id = MoveObjects.idAddress(call.argument(1));
        var object = runtime.receive(Addresses.sui(call.address(0)), id, call.u64(2));
        if (object == null) {
            throw VmException.abort(UNABLE_TO_RECEIVE);
        }
        var type = runtime.typeOf(object, call.vm());
        if (!type.equals(call.typeArgument(0))) {
            throw VmException.abort(RECEIVING_TYPE_MISMATCH);
        }
        return List.of(ChildObjects.decode(object, type));
    }

    private static List<Value> emit(NativeCall call) {
        if (call.typeArgument(0) instanceof Type.Instance instance) {
            runtime(call).emit(TypeTags.structTag(instance), ValueEncoder.encode(call.argument(0), call.meter()));
            return List.of();
        }
        throw VmException.typeError("an event is a struct");
    }
}
