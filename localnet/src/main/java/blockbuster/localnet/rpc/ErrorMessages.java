package blockbuster.localnet.rpc;

import blockbuster.localnet.ExecutionFailure;
import blockbuster.localnet.ExecutionFailure.ArgumentErrorKind;
import blockbuster.localnet.ExecutionStatus;
import blockbuster.localnet.UpgradeError;
import blockbuster.move.CodeLocation;
import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.proto.CleverError;
import blockbuster.sui.rpc.proto.CommandArgumentError;
import blockbuster.sui.rpc.proto.CommandArgumentError.CommandArgumentErrorKind;
import blockbuster.sui.rpc.proto.ExecutionError;
import blockbuster.sui.rpc.proto.ExecutionError.ExecutionErrorKind;
import blockbuster.sui.rpc.proto.IndexError;
import blockbuster.sui.rpc.proto.MoveAbort;
import blockbuster.sui.rpc.proto.MoveLocation;
import blockbuster.sui.rpc.proto.PackageUpgradeError;
import blockbuster.sui.rpc.proto.PackageUpgradeError.PackageUpgradeErrorKind;
import blockbuster.sui.rpc.proto.SizeError;
import blockbuster.sui.rpc.proto.TypeArgumentError;
import blockbuster.sui.rpc.proto.TypeArgumentError.TypeArgumentErrorKind;

/** How execution ended, as messages. */
final class ErrorMessages {
    private ErrorMessages() {}

    static blockbuster.sui.rpc.proto.ExecutionStatus status(ExecutionStatus status) {
        var message = blockbuster.sui.rpc.proto.ExecutionStatus.newBuilder();
        switch (status) {
            case ExecutionStatus.Success() -> message.setSuccess(true);
            case ExecutionStatus.Failure(var failure, var command) -> {
                ExecutionError.Builder error = error(failure);
                if (command != null) {
                    error.setCommand(command);
                }
                message.setSuccess(false).setError(error);
            }
        }
        return message.build();
    }

    private static ExecutionError.Builder error(ExecutionFailure failure) {
        var error = ExecutionError.newBuilder()
                .setDescription(failure.text())
                .setKind(ExecutionErrorKind.forNumber(failure.kind().tag() + 1));
        switch (failure) {
            case ExecutionFailure.Plain _ -> {}
            case ExecutionFailure.TooLarge large ->
                error.setSizeError(SizeError.newBuilder().setSize(large.size()).setMaxSize(large.max()));
            case ExecutionFailure.PrimitiveRuntimeError runtime -> {
                if (runtime.location() != null) {
                    error.setAbort(MoveAbort.newBuilder().setLocation(location(runtime.location())));
                }
            }
            case ExecutionFailure.MoveAbort abort -> error.setAbort(abort(abort));
            case ExecutionFailure.CommandArgumentError argument -> error.setCommandArgumentError(argument(argument));
            case ExecutionFailure.TypeArgumentError argument ->
                error.setTypeArgumentError(TypeArgumentError.newBuilder()
                        .setTypeArgument(argument.argument())
                        .setKind(TypeArgumentErrorKind.forNumber(argument.reason() + 1)));
            case ExecutionFailure.UnusedValueWithoutDrop unused ->
                error.setIndexError(
                        IndexError.newBuilder().setIndex(unused.result()).setSubresult(unused.secondary()));
            case ExecutionFailure.PackageUpgrade(var reason) -> error.setPackageUpgradeError(upgrade(reason));
        }
        return error;
    }

    private static MoveAbort abort(ExecutionFailure.MoveAbort abort) {
        var message = MoveAbort.newBuilder().setAbortCode(abort.code()).setLocation(location(abort.location()));
        if (abort.clever() != null) {
            message.setCleverError(clever(abort.clever()));
        }
        return message.build();
    }

    private static CleverError clever(ExecutionFailure.CleverError clever) {
        var message = CleverError.newBuilder().setLineNumber(clever.line());
        if (clever.errorCode() != null) {
            message.setErrorCode(clever.errorCode());
        }
        if (clever.constantName() != null) {
            message.setConstantName(clever.constantName());
        }
        if (clever.rendered() != null) {
            message.setRendered(clever.rendered());
        }
        return message.build();
    }

    private static PackageUpgradeError upgrade(UpgradeError error) {
        var message = PackageUpgradeError.newBuilder();
        switch (error) {
            case UpgradeError.UnableToFetchPackage(var id) ->
                message.setKind(PackageUpgradeErrorKind.UNABLE_TO_FETCH_PACKAGE).setPackageId(id.toString());
            case UpgradeError.NotAPackage(var id) ->
                message.setKind(PackageUpgradeErrorKind.NOT_A_PACKAGE).setPackageId(id.toString());
            case UpgradeError.Incompatible _ -> message.setKind(PackageUpgradeErrorKind.INCOMPATIBLE_UPGRADE);
            case UpgradeError.DigestDoesNotMatch(var digest) ->
                message.setKind(PackageUpgradeErrorKind.DIGEST_DOES_NOT_MATCH)
                        .setDigest(Digest.of(digest.toArray()).toString());
            case UpgradeError.UnknownPolicy(var policy) ->
                message.setKind(PackageUpgradeErrorKind.UNKNOWN_UPGRADE_POLICY).setPolicy(policy);
            case UpgradeError.PackageIdDoesNotMatch(var id, var ticket) ->
                message.setKind(PackageUpgradeErrorKind.PACKAGE_ID_DOES_NOT_MATCH)
                        .setPackageId(id.toString())
                        .setTicketId(ticket.toString());
        }
        return message.build();
    }

    private static MoveLocation location(CodeLocation location) {
        return MoveLocation.newBuilder()
                .setPackage(SuiAddress.of(location.module().address().toBytes()).toString())
                .setModule(location.module().name())
                .setFunction(location.function())
                .setInstruction(location.instruction())
                .setFunctionName(location.functionName())
                .build();
    }

    private static CommandArgumentError argument(ExecutionFailure.CommandArgumentError argument) {
        var message = CommandArgumentError.newBuilder()
                .setArgument(argument.argument())
                .setKind(CommandArgumentErrorKind.forNumber(argument.reason().tag() + 1));
        if (argument.reason() == ArgumentErrorKind.INDEX_OUT_OF_BOUNDS
                || argument.reason() == ArgumentErrorKind.SECONDARY_INDEX_OUT_OF_BOUNDS) {
            message.setIndexError(
                    IndexError.newBuilder().setIndex(argument.index()).setSubresult(argument.secondary()));
        }
        return message.build();
    }
}
