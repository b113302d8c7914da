package blockbuster.localnet.execution;

import static blockbuster.localnet.execution.Addresses.framework;

import blockbuster.bcs.BcsWriter;
import blockbuster.move.runtime.NativeCall;
import blockbuster.move.runtime.NativeFunctions;
import blockbuster.move.value.Value;
import blockbuster.move.value.ValueEncoder;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import blockbuster.sui.crypto.Blake2b256;
import java.util.List;

/** Natives of {@code sui::dynamic_field}. */
final class FieldNatives {
    private static final byte CHILD_ID = (byte) 0xF0;

    private FieldNatives() {}

    static void addTo(NativeFunctions.Builder natives) {
        var module = framework("dynamic_field");
        natives.add(module, "hash_type_and_key", FieldNatives::hashTypeAndKey);
        natives.add(module, "add_child_object", FieldNatives::add);
        natives.add(module, "borrow_child_object", FieldNatives::borrow);
        natives.add(module, "borrow_child_object_mut", FieldNatives::borrow);
        natives.add(module, "remove_child_object", FieldNatives::remove);
        natives.add(module, "has_child_object", FieldNatives::has);
        natives.add(module, "has_child_object_with_ty", FieldNatives::hasWithType);
    }

    /** The id of the field of {@code parent} with this name; the name's length is a 64-bit number. */
    static SuiAddress fieldId(SuiAddress parent, TypeTag nameType, byte[] name) {
        var preimage = new BcsWriter().u8(CHILD_ID & 0xFF);
        parent.encode(preimage);
        nameType.encode(preimage.u64(name.length).fixed(name));
        return SuiAddress.of(Blake2b256.hash(preimage.toByteArray()));
    }

    private static List<Value> hashTypeAndKey(NativeCall call) {
        var name = ValueEncoder.encode(call.argument(1), call.meter());
        var id = fieldId(Addresses.sui(call.address(0)), TypeTags.tag(call.typeArgument(0)), name);
        return StdNatives.address(Addresses.move(id));
    }

    private static ChildObjects children(NativeCall call) {
        call.meter().charge(20);
        return call.extension(ObjectRuntime.class).children();
    }

    private static SuiAddress address(NativeCall call, int argument) {
        return Addresses.sui(call.address(argument));
    }

    private static List<Value> add(NativeCall call) {
        children(call).add(address(call, 0), call.typeArgument(0), call.argument(1));
        return List.of();
    }

    private static List<Value> borrow(NativeCall call) {
        var parent = MoveObjects.uidAddress(call.reference(0).target());
        return List.of(children(call).borrow(parent, address(call, 1), call.typeArgument(0), call.vm()));
    }

    private static List<Value> remove(NativeCall call) {
        return List.of(children(call).remove(address(call, 0), address(call, 1), call.typeArgument(0), call.vm()));
    }

    private static List<Value> has(NativeCall call) {
        return StdNatives.bool(children(call).has(address(call, 0), address(call, 1)));
    }

    private static List<Value> hasWithType(NativeCall call) {
        return StdNatives.bool(children(call).has(address(call, 0), address(call, 1), call.typeArgument(0), call.vm()));
    }
}
