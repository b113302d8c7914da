package blockbuster.localnet.execution;

import static blockbuster.localnet.execution.Addresses.framework;

import blockbuster.localnet.Accumulator;
import blockbuster.move.VmException;
import blockbuster.move.runtime.NativeCall;
import blockbuster.move.runtime.NativeFunctions;
import blockbuster.move.value.IntValue;
import blockbuster.move.value.StructValue;
import blockbuster.move.value.Value;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Natives of {@code sui::funds_accumulator} and {@code sui::protocol_config}. */
final class FundsNatives {
    /** {@code sui::funds_accumulator::EOverflow}. */
    private static final long OVERFLOW = 0;

    private static final int U64_BITS = 64;
    private static final Set<String> FEATURES =
            Set.of("enable_accumulators", "enable_object_funds_withdraw", "enable_gasless");

    private FundsNatives() {}

    static void addTo(NativeFunctions.Builder natives) {
        natives.add(framework("funds_accumulator"), "add_to_accumulator_address", FundsNatives::add);
        natives.add(framework("funds_accumulator"), "withdraw_from_accumulator_address", FundsNatives::withdraw);
        natives.add(framework("protocol_config"), "is_feature_enabled", FundsNatives::isEnabled);
    }

    /** The sum's own id, the first argument, follows from the other two. */
    private static List<Value> add(NativeCall call) {
        var amount = (IntValue) MoveObjects.field(call.argument(2), 0);
        funds(call).add(accumulator(call), amount.toBigInteger());
        return List.of();
    }

    /** Whether the owner has that much shows when the transaction is settled. */
    private static List<Value> withdraw(NativeCall call) {
        BigInteger amount = call.integer(2).toBigInteger();
        if (amount.bitLength() > U64_BITS) {
            throw VmException.abort(OVERFLOW);
        }
        funds(call).add(accumulator(call), amount.negate());
        return List.of(new StructValue(IntValue.u64(amount.longValue())));
    }

    private static Accumulator accumulator(NativeCall call) {
        return new Accumulator(Addresses.sui(call.address(1)), TypeTags.tag(call.typeArgument(0)));
    }

    private static FundsChanges funds(NativeCall call) {
        return call.extension(ObjectRuntime.class).funds();
    }

    private static List<Value> isEnabled(NativeCall call) {
        var name = new String(call.bytes(0), StandardCharsets.UTF_8);
        if (!FEATURES.contains(name)) {
            throw VmException.typeError("no feature is named so");
        }
        return StdNatives.bool(true);
    }
}
