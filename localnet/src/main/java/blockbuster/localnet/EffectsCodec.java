package blockbuster.localnet;

import blockbuster.bcs.BcsWriter;
import blockbuster.localnet.ChangedObject.Output;
import blockbuster.move.CodeLocation;
import blockbuster.sui.Digest;

/** Effects in BCS. */
final class EffectsCodec {
    static final int MERGE = 0;
    static final int SPLIT = 1;
    static final int INTEGER = 0;

    private static final int VERSION_2 = 1;

    private EffectsCodec() {}

    static byte[] encode(TransactionEffects effects) {
        var out = new BcsWriter().uleb128(VERSION_2);
        status(effects.status(), out);
        out.u64(effects.epoch());
        gas(effects.gasUsed(), out);
        effects.transaction().encode(out);
        out.option(effects.gasObjectIndex(), (to, index) -> to.u32(index));
        out.option(effects.eventsDigest(), (to, digest) -> digest.encode(to));
        out.vector(effects.dependencies(), (BcsWriter to, Digest digest) -> digest.encode(to));
        out.u64(effects.lamportVersion());
        out.vector(effects.changedObjects(), EffectsCodec::changed);
        out.vector(effects.unchangedShared(), EffectsCodec::unchanged);
        return out.bool(false).toByteArray();
    }

    private static void gas(GasUsed gas, BcsWriter out) {
        out.u64(gas.computation()).u64(gas.storage()).u64(gas.rebate()).u64(gas.nonRefundable());
    }

    private static void status(ExecutionStatus status, BcsWriter out) {
        switch (status) {
            case ExecutionStatus.Success() -> out.uleb128(0);
            case ExecutionStatus.Failure(var error, var command) -> {
                failure(error, out.uleb128(1));
                out.option(command, (to, index) -> to.u64(index));
            }
        }
    }

    private static void failure(ExecutionFailure error, BcsWriter out) {
        out.uleb128(error.kind().tag());
        switch (error) {
            case ExecutionFailure.Plain _ -> {}
            case ExecutionFailure.TooLarge large -> out.u64(large.size()).u64(large.max());
            case ExecutionFailure.PrimitiveRuntimeError runtime ->
                out.option(runtime.location(), EffectsCodec::location);
            case ExecutionFailure.MoveAbort abort -> {
                location(out, abort.location());
                out.u64(abort.code());
            }
            case ExecutionFailure.CommandArgumentError argument -> argumentError(argument, out);
            case ExecutionFailure.TypeArgumentError argument ->
                out.u16(argument.argument()).uleb128(argument.reason());
            case ExecutionFailure.UnusedValueWithoutDrop unused ->
                out.u16(unused.result()).u16(unused.secondary());
            case ExecutionFailure.PackageUpgrade(var reason) -> reason.write(out);
        }
    }

    private static void argumentError(ExecutionFailure.CommandArgumentError error, BcsWriter out) {
        out.u16(error.argument()).uleb128(error.reason().tag());
        switch (error.reason()) {
            case INDEX_OUT_OF_BOUNDS, INVALID_RESULT_ARITY -> out.u16(error.index());
            case SECONDARY_INDEX_OUT_OF_BOUNDS -> out.u16(error.index()).u16(error.secondary());
            case TYPE_MISMATCH,
                    INVALID_BCS_BYTES,
                    INVALID_USAGE_OF_PURE_ARGUMENT,
                    INVALID_ARGUMENT_TO_PRIVATE_ENTRY_FUNCTION,
                    INVALID_GAS_COIN_USAGE,
                    INVALID_VALUE_USAGE,
                    INVALID_OBJECT_BY_VALUE,
                    INVALID_OBJECT_BY_MUT_REF,
                    SHARED_OBJECT_OPERATION_NOT_ALLOWED -> {}
        }
    }

    private static void location(BcsWriter out, CodeLocation location) {
        out.fixed(location.module().address().toBytes())
                .string(location.module().name());
        out.u16(location.function()).u16(location.instruction());
        out.option(location.functionName(), BcsWriter::string);
    }

    private static void changed(BcsWriter out, ChangedObject object) {
        object.id().encode(out);
        var input = object.input();
        out.uleb128(input == null ? 0 : 1);
        if (input != null) {
            out.u64(input.version());
            input.digest().encode(out);
            input.owner().encode(out);
        }
        output(object.output(), out);
        out.uleb128(object.idOperation().tag());
    }

    private static void output(Output output, BcsWriter out) {
        switch (output) {
            case Output.NotExist() -> out.uleb128(0);
            case Output.ObjectWrite(var digest, var owner) -> {
                digest.encode(out.uleb128(1));
                owner.encode(out);
            }
            case Output.PackageWrite(var version, var digest) ->
                digest.encode(out.uleb128(2).u64(version));
            case Output.AccumulatorWrite(var accumulator, var change) -> {
                accumulator.owner().encode(out.uleb128(3));
                accumulator.type().encode(out);
                out.uleb128(change.signum() < 0 ? SPLIT : MERGE)
                        .uleb128(INTEGER)
                        .u64(change.abs().longValue());
            }
        }
    }

    private static void unchanged(BcsWriter out, UnchangedSharedObject object) {
        object.id().encode(out);
        object.digest().encode(out.uleb128(0).u64(object.version()));
    }
}
