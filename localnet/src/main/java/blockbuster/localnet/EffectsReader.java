package blockbuster.localnet;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.localnet.ChangedObject.IdOperation;
import blockbuster.localnet.ChangedObject.Input;
import blockbuster.localnet.ChangedObject.Output;
import blockbuster.localnet.ExecutionFailure.ArgumentErrorKind;
import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.move.AccountAddress;
import blockbuster.move.CodeLocation;
import blockbuster.move.ModuleId;
import blockbuster.sui.Digest;
import blockbuster.sui.Owner;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import java.math.BigInteger;
import java.util.Arrays;

/** Reads the effects that {@link EffectsCodec} wrote. */
final class EffectsReader {
    private EffectsReader() {}

    static TransactionEffects read(BcsReader in) {
        expect(in, 1, "version of effects");
        var status = status(in);
        long epoch = in.u64();
        var gas = new GasUsed(in.u64(), in.u64(), in.u64(), in.u64());
        var transaction = Digest.decode(in);
        Integer gasIndex = in.option(it -> (int) it.u32());
        var events = in.option(Digest::decode);
        var dependencies = in.vector(Digest::decode);
        long lamport = in.u64();
        var changed = in.vector(EffectsReader::changed);
        var unchanged = in.vector(EffectsReader::unchanged);
        expect(in, 0, "auxiliary data");
        return new TransactionEffects(
                status, epoch, gas, transaction, gasIndex, events, dependencies, lamport, changed, unchanged);
    }

    private static ExecutionStatus status(BcsReader in) {
        return in.uleb128() == 0
                ? new ExecutionStatus.Success()
                : new ExecutionStatus.Failure(failure(in), in.option(it -> (int) it.u64()));
    }

    private static ExecutionFailure failure(BcsReader in) {
        var kind = kind(in.uleb128());
        return switch (kind) {
            case OBJECT_TOO_BIG, PACKAGE_TOO_BIG, EFFECTS_TOO_LARGE, WRITTEN_OBJECTS_TOO_LARGE ->
                new ExecutionFailure.TooLarge(kind, in.u64(), in.u64());
            case MOVE_PRIMITIVE_RUNTIME_ERROR ->
                new ExecutionFailure.PrimitiveRuntimeError(in.option(EffectsReader::location), "");
            case MOVE_ABORT -> new ExecutionFailure.MoveAbort(location(in), in.u64(), null);
            case COMMAND_ARGUMENT_ERROR -> argumentError(in);
            case TYPE_ARGUMENT_ERROR -> new ExecutionFailure.TypeArgumentError(in.u16(), in.uleb128());
            case UNUSED_VALUE_WITHOUT_DROP -> new ExecutionFailure.UnusedValueWithoutDrop(in.u16(), in.u16());
            case PACKAGE_UPGRADE_ERROR -> new ExecutionFailure.PackageUpgrade(UpgradeError.read(in));
            case INSUFFICIENT_GAS,
                    INVALID_GAS_OBJECT,
                    INVARIANT_VIOLATION,
                    FEATURE_NOT_YET_SUPPORTED,
                    INSUFFICIENT_COIN_BALANCE,
                    COIN_BALANCE_OVERFLOW,
                    PUBLISH_ERROR_NON_ZERO_ADDRESS,
                    SUI_MOVE_VERIFICATION_ERROR,
                    VM_VERIFICATION_OR_DESERIALIZATION_ERROR,
                    VM_INVARIANT_VIOLATION,
                    FUNCTION_NOT_FOUND,
                    ARITY_MISMATCH,
                    TYPE_ARITY_MISMATCH,
                    NON_ENTRY_FUNCTION_INVOKED,
                    INVALID_TRANSFER_OBJECT,
                    PUBLISH_UPGRADE_MISSING_DEPENDENCY,
                    PUBLISH_UPGRADE_DEPENDENCY_DOWNGRADE,
                    SHARED_OBJECT_OPERATION_NOT_ALLOWED,
                    INSUFFICIENT_FUNDS_FOR_WITHDRAW -> new ExecutionFailure.Plain(kind, "");
        };
    }

    private static Kind kind(int tag) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.tag() == tag)
                .findFirst()
                .orElseThrow(() -> new BcsException("unknown failure " + tag));
    }

    private static ExecutionFailure argumentError(BcsReader in) {
        int argument = in.u16();
        int tag = in.uleb128();
        var reason = Arrays.stream(ArgumentErrorKind.values())
                .filter(kind -> kind.tag() == tag)
                .findFirst()
                .orElseThrow(() -> new BcsException("unknown argument error " + tag));
        boolean two = reason == ArgumentErrorKind.SECONDARY_INDEX_OUT_OF_BOUNDS;
        boolean one = two
                || reason == ArgumentErrorKind.INDEX_OUT_OF_BOUNDS
                || reason == ArgumentErrorKind.INVALID_RESULT_ARITY;
        return new ExecutionFailure.CommandArgumentError(argument, reason, one ? in.u16() : 0, two ? in.u16() : 0);
    }

    private static CodeLocation location(BcsReader in) {
        var module = new ModuleId(AccountAddress.of(in.fixed(AccountAddress.LENGTH)), in.string());
        int function = in.u16();
        int instruction = in.u16();
        var name = in.option(BcsReader::string);
        return new CodeLocation(module, function, instruction, name == null ? "" : name);
    }

    private static ChangedObject changed(BcsReader in) {
        var id = SuiAddress.decode(in);
        var input = in.uleb128() == 0 ? null : new Input(in.u64(), Digest.decode(in), Owner.decode(in));
        var output = output(in);
        return new ChangedObject(id, input, output, idOperation(in), null);
    }

    private static Output output(BcsReader in) {
        return switch (in.uleb128()) {
            case 0 -> new Output.NotExist();
            case 1 -> new Output.ObjectWrite(Digest.decode(in), Owner.decode(in));
            case 2 -> new Output.PackageWrite(in.u64(), Digest.decode(in));
            case 3 -> accumulatorWrite(in);
            default -> throw new BcsException("unknown kind of written object");
        };
    }

    private static Output accumulatorWrite(BcsReader in) {
        var accumulator = new Accumulator(SuiAddress.decode(in), TypeTag.decode(in));
        boolean split = in.uleb128() == EffectsCodec.SPLIT;
        expect(in, EffectsCodec.INTEGER, "kind of sum");
        var amount = new BigInteger(Long.toUnsignedString(in.u64()));
        return new Output.AccumulatorWrite(accumulator, split ? amount.negate() : amount);
    }

    private static IdOperation idOperation(BcsReader in) {
        int tag = in.uleb128();
        return Arrays.stream(IdOperation.values())
                .filter(operation -> operation.tag() == tag)
                .findFirst()
                .orElseThrow(() -> new BcsException("unknown id operation " + tag));
    }

    private static UnchangedSharedObject unchanged(BcsReader in) {
        var id = SuiAddress.decode(in);
        expect(in, 0, "kind of unchanged object");
        return new UnchangedSharedObject(id, in.u64(), Digest.decode(in));
    }

    private static void expect(BcsReader in, int tag, String what) {
        if (in.uleb128() != tag) {
            throw new BcsException("unknown " + what);
        }
    }
}
