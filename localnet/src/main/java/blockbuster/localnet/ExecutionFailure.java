package blockbuster.localnet;

import blockbuster.move.CodeLocation;
import org.jspecify.annotations.Nullable;

/** Why execution failed; {@link #kind} has the tag of the wire formats, {@link #text} is for people. */
public sealed interface ExecutionFailure {
    /** Which failure. */
    Kind kind();

    /** A failure that its kind describes. */
    record Plain(Kind kind, String message) implements ExecutionFailure {}

    /** Something is larger than its limit. */
    record TooLarge(Kind kind, long size, long max) implements ExecutionFailure {}

    /** Arithmetic, vector or machine limit; the place may be unknown. */
    record PrimitiveRuntimeError(@Nullable CodeLocation location, String message) implements ExecutionFailure {
        @Override
        public Kind kind() {
            return Kind.MOVE_PRIMITIVE_RUNTIME_ERROR;
        }
    }

    /** The program aborted; {@code code} is unsigned. {@code clever} is what a code with bit 63 set says. */
    record MoveAbort(
            CodeLocation location, long code, @Nullable CleverError clever) implements ExecutionFailure {
        @Override
        public Kind kind() {
            return Kind.MOVE_ABORT;
        }
    }

    /** An argument does not fit; {@code index} and {@code secondary} are given where the reason speaks of them. */
    record CommandArgumentError(int argument, ArgumentErrorKind reason, int index, int secondary)
            implements ExecutionFailure {
        @Override
        public Kind kind() {
            return Kind.COMMAND_ARGUMENT_ERROR;
        }
    }

    /** A type argument does not fit; {@code reason} 0: no such type, 1: lacks an ability. */
    record TypeArgumentError(int argument, int reason) implements ExecutionFailure {
        @Override
        public Kind kind() {
            return Kind.TYPE_ARGUMENT_ERROR;
        }
    }

    /** A result that may not be dropped was not used. */
    record UnusedValueWithoutDrop(int result, int secondary) implements ExecutionFailure {
        @Override
        public Kind kind() {
            return Kind.UNUSED_VALUE_WITHOUT_DROP;
        }
    }

    /** The network did not accept new code for a package. */
    record PackageUpgrade(UpgradeError error) implements ExecutionFailure {
        @Override
        public Kind kind() {
            return Kind.PACKAGE_UPGRADE_ERROR;
        }
    }

    /** The source line and constant behind an abort code that the compiler made. */
    record CleverError(
            int line,
            @Nullable Integer errorCode,
            @Nullable String constantName,
            @Nullable String rendered) {}

    /** Kinds with their BCS tags; the protobuf enumeration is one higher. */
    enum Kind {
        INSUFFICIENT_GAS(0),
        INVALID_GAS_OBJECT(1),
        INVARIANT_VIOLATION(2),
        FEATURE_NOT_YET_SUPPORTED(3),
        OBJECT_TOO_BIG(4),
        PACKAGE_TOO_BIG(5),
        INSUFFICIENT_COIN_BALANCE(7),
        COIN_BALANCE_OVERFLOW(8),
        PUBLISH_ERROR_NON_ZERO_ADDRESS(9),
        SUI_MOVE_VERIFICATION_ERROR(10),
        MOVE_PRIMITIVE_RUNTIME_ERROR(11),
        MOVE_ABORT(12),
        VM_VERIFICATION_OR_DESERIALIZATION_ERROR(13),
        VM_INVARIANT_VIOLATION(14),
        FUNCTION_NOT_FOUND(15),
        ARITY_MISMATCH(16),
        TYPE_ARITY_MISMATCH(17),
        NON_ENTRY_FUNCTION_INVOKED(18),
        COMMAND_ARGUMENT_ERROR(19),
        TYPE_ARGUMENT_ERROR(20),
        UNUSED_VALUE_WITHOUT_DROP(21),
        INVALID_TRANSFER_OBJECT(23),
        EFFECTS_TOO_LARGE(24),
        PUBLISH_UPGRADE_MISSING_DEPENDENCY(25),
        PUBLISH_UPGRADE_DEPENDENCY_DOWNGRADE(26),
        PACKAGE_UPGRADE_ERROR(27),
        WRITTEN_OBJECTS_TOO_LARGE(28),
        SHARED_OBJECT_OPERATION_NOT_ALLOWED(31),
        INSUFFICIENT_FUNDS_FOR_WITHDRAW(40);

        private final int tag;

        Kind(int tag) {
            this.tag = tag;
        }

        /** The tag in BCS. */
        public int tag() {
            return tag;
        }
    }

    /** Why an argument does not fit, in the order of the BCS tags; the protobuf enumeration is one higher. */
    enum ArgumentErrorKind {
        TYPE_MISMATCH(0),
        INVALID_BCS_BYTES(1),
        INVALID_USAGE_OF_PURE_ARGUMENT(2),
        INVALID_ARGUMENT_TO_PRIVATE_ENTRY_FUNCTION(3),
        INDEX_OUT_OF_BOUNDS(4),
        SECONDARY_INDEX_OUT_OF_BOUNDS(5),
        INVALID_RESULT_ARITY(6),
        INVALID_GAS_COIN_USAGE(7),
        INVALID_VALUE_USAGE(8),
        INVALID_OBJECT_BY_VALUE(9),
        INVALID_OBJECT_BY_MUT_REF(10),
        SHARED_OBJECT_OPERATION_NOT_ALLOWED(11);

        private final int tag;

        ArgumentErrorKind(int tag) {
            this.tag = tag;
        }

        /** The tag in BCS. */
        public int tag() {
            return tag;
        }
    }

    /** One sentence for people. */
    default String text() {
        return switch (this) {
            case Plain plain -> plain.message();
            case TooLarge large -> kind() + ": " + large.size() + " is more than " + large.max();
            case PrimitiveRuntimeError error -> error.message();
            case MoveAbort abort ->
                "Move abort in " + abort.location().module() + "::"
                        + abort.location().functionName() + " with code " + Long.toUnsignedString(abort.code());
            case CommandArgumentError error -> "argument " + error.argument() + ": " + error.reason();
            case TypeArgumentError error -> "type argument " + error.argument() + " does not fit";
            case UnusedValueWithoutDrop unused ->
                "result " + unused.result() + "." + unused.secondary() + " was not used and cannot be dropped";
            case PackageUpgrade(var error) -> error.text();
        };
    }
}
