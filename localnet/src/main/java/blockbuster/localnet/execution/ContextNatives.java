package blockbuster.localnet.execution;

import static blockbuster.localnet.execution.Addresses.framework;

import blockbuster.move.runtime.NativeCall;
import blockbuster.move.runtime.NativeFunctions;
import blockbuster.move.value.AddressValue;
import blockbuster.move.value.ListVector;
import blockbuster.move.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Natives of {@code sui::tx_context}. */
final class ContextNatives {
    private ContextNatives() {}

    static void addTo(NativeFunctions.Builder natives) {
        var module = framework("tx_context");
        natives.add(module, "native_sender", ContextNatives::sender);
        natives.add(module, "native_sponsor", ContextNatives::sponsor);
        natives.add(module, "native_epoch", call -> number(call, TxInfo::epoch));
        natives.add(module, "native_epoch_timestamp_ms", call -> number(call, TxInfo::epochTimestampMs));
        natives.add(module, "native_rgp", call -> number(call, TxInfo::referenceGasPrice));
        natives.add(module, "native_gas_price", call -> number(call, TxInfo::gasPrice));
        natives.add(module, "fresh_id", ContextNatives::freshId);
        natives.add(module, "derive_id", ContextNatives::deriveId);
    }

    private static List<Value> number(NativeCall call, ToLongFunction<TxInfo> field) {
        return StdNatives.u64(
                field.applyAsLong(call.extension(ObjectRuntime.class).info()));
    }

    private static List<Value> sender(NativeCall call) {
        var info = call.extension(ObjectRuntime.class).info();
        return StdNatives.address(Addresses.move(info.sender()));
    }

    private static List<Value> sponsor(NativeCall call) {
        var sponsor = call.extension(ObjectRuntime.class).info().sponsor();
        List<Value> sponsors = new ArrayList<>();
        if (sponsor != null) {
            sponsors.add(new AddressValue(Addresses.move(sponsor)));
        }
        return List.of(new ListVector(sponsors));
    }

    private static List<Value> freshId(NativeCall call) {
        return StdNatives.address(
                Addresses.move(call.extension(ObjectRuntime.class).freshId()));
    }

    private static List<Value> deriveId(NativeCall call) {
        return StdNatives.address(Addresses.move(ObjectRuntime.deriveId(call.bytes(0), call.u64(1))));
    }
}
