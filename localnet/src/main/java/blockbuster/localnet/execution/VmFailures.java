package blockbuster.localnet.execution;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.localnet.ExecutionFailure;
import blockbuster.localnet.ExecutionFailure.CleverError;
import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.move.CodeLocation;
import blockbuster.move.ModuleId;
import blockbuster.move.VmException;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.Constant;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.SignatureToken.Primitive;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The machine's failures as a transaction's. */
final class VmFailures {
    private static final int NONE = 0xFFFF;
    private static final int NO_ERROR_CODE = 0xFF;

    private VmFailures() {}

    static ExecutionFailure failure(VmException e, StateReader state) {
        var message = e.status() + ": " + e.getMessage();
        return switch (e.status()) {
            case ABORTED -> abort(e, state, message);
            case OUT_OF_GAS -> new ExecutionFailure.Plain(Kind.INSUFFICIENT_GAS, "the gas budget is used up");
            case ARITHMETIC_ERROR,
                    VECTOR_OPERATION_ERROR,
                    VARIANT_TAG_MISMATCH,
                    CALL_STACK_OVERFLOW,
                    EXECUTION_STACK_OVERFLOW,
                    VM_MAX_VALUE_DEPTH_REACHED,
                    VM_MAX_TYPE_DEPTH_REACHED,
                    VM_MAX_TYPE_NODES_REACHED,
                    MEMORY_LIMIT_EXCEEDED,
                    MISSING_DEPENDENCY ->
                new ExecutionFailure.PrimitiveRuntimeError(inUse(e.location(), state), message);
            case INTERNAL_TYPE_ERROR, UNKNOWN_INVARIANT_VIOLATION_ERROR ->
                new ExecutionFailure.Plain(Kind.VM_INVARIANT_VIOLATION, message);
        };
    }

    private static ExecutionFailure abort(VmException e, StateReader state, String message) {
        var location = inUse(e.location(), state);
        return location == null
                ? new ExecutionFailure.PrimitiveRuntimeError(null, message)
                : new ExecutionFailure.MoveAbort(location, e.subStatus(), clever(location, e.subStatus(), state));
    }

    /** The place in the version of the package that ran, as the network's own nodes tell it. */
    private static @Nullable CodeLocation inUse(@Nullable CodeLocation place, StateReader state) {
        if (place == null) {
            return null;
        }
        var version = state.versionInUse(Addresses.sui(place.module().address()));
        var module = new ModuleId(Addresses.move(version), place.module().name());
        return new CodeLocation(module, place.function(), place.instruction(), place.functionName());
    }

    /** The parts of a code as the compiler packs them: marker and error code, line, constants of name and value. */
    private static @Nullable CleverError clever(CodeLocation location, long code, StateReader state) {
        var module = code < 0 ? module(location.module(), state) : null;
        if (module == null) {
            return null;
        }
        int errorCode = (int) (code >>> 48) & 0xFF;
        return new CleverError(
                (int) (code >>> 32) & 0xFFFF,
                errorCode == NO_ERROR_CODE ? null : errorCode,
                text(module, (int) (code >>> 16) & 0xFFFF),
                text(module, (int) code & 0xFFFF));
    }

    private static @Nullable CompiledModule module(ModuleId id, StateReader state) {
        return state.findPackage(Addresses.sui(id.address()))
                .map(pack -> pack.modules().get(id.name()))
                .map(bytes -> CompiledModule.parse(bytes.toArray()))
                .orElse(null);
    }

    private static @Nullable String text(CompiledModule module, int index) {
        if (index == NONE || index >= module.constants().size()) {
            return null;
        }
        try {
            return text(module.constants().get(index));
        } catch (BcsException e) {
            return null;
        }
    }

    private static @Nullable String text(Constant constant) {
        var in = new BcsReader(constant.data());
        return switch (constant.type()) {
            case SignatureToken.Vector(var element) ->
                element == Primitive.U8 ? new String(in.bytes(), StandardCharsets.UTF_8) : null;
            case Primitive primitive -> number(primitive, in);
            case SignatureToken.Datatype _, SignatureToken.Reference _, SignatureToken.TypeParameter _ -> null;
        };
    }

    private static @Nullable String number(Primitive type, BcsReader in) {
        return switch (type) {
            case BOOL -> Boolean.toString(in.bool());
            case U8 -> Integer.toString(in.u8());
            case U16 -> Integer.toString(in.u16());
            case U32 -> Long.toString(in.u32());
            case U64 -> Long.toUnsignedString(in.u64());
            case U128 -> in.u128().toString();
            case U256 -> in.u256().toString();
            case ADDRESS, SIGNER -> null;
        };
    }
}
