package blockbuster.localnet.execution;

import static blockbuster.localnet.execution.Addresses.framework;
import static blockbuster.localnet.execution.Addresses.std;

import blockbuster.move.AccountAddress;
import blockbuster.move.VmException;
import blockbuster.move.runtime.NativeCall;
import blockbuster.move.runtime.NativeFunctions;
import blockbuster.move.runtime.Type;
import blockbuster.move.runtime.TypeNames;
import blockbuster.move.value.AddressValue;
import blockbuster.move.value.BoolValue;
import blockbuster.move.value.ByteVector;
import blockbuster.move.value.IntType;
import blockbuster.move.value.IntValue;
import blockbuster.move.value.StructValue;
import blockbuster.move.value.Value;
import blockbuster.move.value.ValueEncoder;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Natives of the standard library, and those of {@code sui::address} and {@code sui::types}. */
final class StdNatives {
    private StdNatives() {}

    static void addTo(NativeFunctions.Builder natives) {
        natives.add(std("bcs"), "to_bytes", StdNatives::toBytes);
        natives.add(std("string"), "internal_check_utf8", call -> bool(isUtf8(call.bytes(0))));
        natives.add(std("string"), "internal_is_char_boundary", StdNatives::isCharBoundary);
        natives.add(std("string"), "internal_sub_string", StdNatives::subString);
        natives.add(std("string"), "internal_index_of", StdNatives::indexOf);
        natives.add(std("debug"), "print", _ -> List.of());
        natives.add(std("debug"), "print_stack_trace", _ -> List.of());
        addTypeNames(natives);
        natives.add(framework("address"), "to_u256", StdNatives::addressToInt);
        natives.add(framework("address"), "from_u256", StdNatives::addressFromInt);
        natives.add(framework("address"), "from_bytes", StdNatives::addressFromBytes);
        natives.add(framework("types"), "is_one_time_witness", StdNatives::isOneTimeWitness);
    }

    private static void addTypeNames(NativeFunctions.Builder natives) {
        for (var name : List.of("with_defining_ids", "get")) {
            natives.add(std("type_name"), name, call -> typeName(call, TypeNames::definingName));
        }
        for (var name : List.of("with_original_ids", "get_with_original_ids")) {
            natives.add(std("type_name"), name, call -> typeName(call, TypeNames::originalName));
        }
        natives.add(
                std("type_name"),
                "defining_id",
                call -> address(instance(call).datatype().definingAddress()));
        natives.add(
                std("type_name"),
                "original_id",
                call -> address(instance(call).datatype().module().address()));
    }

    static List<Value> bool(boolean value) {
        return List.of(BoolValue.of(value));
    }

    static List<Value> address(AccountAddress address) {
        return List.of(new AddressValue(address));
    }

    static List<Value> u64(long value) {
        return List.of(IntValue.u64(value));
    }

    static List<Value> bytes(byte[] value) {
        return List.of(new ByteVector(value));
    }

    private static List<Value> toBytes(NativeCall call) {
        return bytes(ValueEncoder.encode(call.reference(0).target(), call.meter()));
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static List<Value> isCharBoundary(NativeCall call) {
        var text = call.bytes(0);
        long at = call.u64(1);
        boolean inside = at >= 0 && at < text.length;
        return bool(at == text.length || at == 0 || (inside && (text[(int) at] & 0xC0) != 0x80));
    }

    private static List<Value> subString(NativeCall call) {
        var text = call.bytes(0);
        long from = call.u64(1);
        long to = call.u64(2);
        if (from < 0 || to > text.length || from > to) {
            throw VmException.typeError("sub-string is out of bounds");
        }
        return bytes(Arrays.copyOfRange(text, (int) from, (int) to));
    }

    private static List<Value> indexOf(NativeCall call) {
        var text = new String(call.bytes(0), StandardCharsets.ISO_8859_1);
        var wanted = new String(call.bytes(1), StandardCharsets.ISO_8859_1);
        call.meter().charge(text.length() / 4);
        int found = text.indexOf(wanted);
        return u64(found < 0 ? text.length() : found);
    }

    private static List<Value> typeName(NativeCall call, Function<Type, String> format) {
        var name = format.apply(call.typeArgument(0));
        call.meter().charge(name.length() / 16);
        // TypeName { name: ascii::String { bytes } }
        return List.of(new StructValue(new StructValue(new ByteVector(name.getBytes(StandardCharsets.US_ASCII)))));
    }

    private static Type.Instance instance(NativeCall call) {
        if (call.typeArgument(0) instanceof Type.Instance instance) {
            return instance;
        }
        throw VmException.abort(0);
    }

    private static List<Value> addressToInt(NativeCall call) {
        return List.of(
                IntValue.of(IntType.U256, new BigInteger(1, call.address(0).toBytes())));
    }

    private static List<Value> addressFromInt(NativeCall call) {
        var digits = call.integer(0).toBigInteger().toString(16);
        return address(AccountAddress.parse("0x" + digits));
    }

    /** {@code sui::address::EAddressParseError}. */
    private static List<Value> addressFromBytes(NativeCall call) {
        var bytes = call.bytes(0);
        if (bytes.length != AccountAddress.LENGTH) {
            throw VmException.abort(0);
        }
        return address(AccountAddress.of(bytes));
    }

    /** A struct named like its module in capitals, with one field, a boolean; the publish checks see to the rest. */
    private static List<Value> isOneTimeWitness(NativeCall call) {
        boolean matches = call.typeArgument(0) instanceof Type.Instance(var datatype, var arguments)
                && arguments.isEmpty()
                && datatype.name().equals(datatype.module().name().toUpperCase(Locale.ROOT))
                && call.reference(0).target() instanceof StructValue value
                && value.size() == 1
                && value.get(0) == BoolValue.TRUE;
        return bool(matches);
    }
}
