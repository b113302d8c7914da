package blockbuster.sui.rpc;

import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.ChangedObject.Change;
import blockbuster.sui.rpc.proto.ChangedObject.IdOperation;
import blockbuster.sui.rpc.proto.ChangedObject.InputObjectState;
import blockbuster.sui.rpc.proto.ChangedObject.OutputObjectState;
import blockbuster.sui.rpc.proto.CleverError;
import blockbuster.sui.rpc.proto.CommandOutput;
import blockbuster.sui.rpc.proto.CommandResult;
import blockbuster.sui.rpc.proto.ExecutionError;
import blockbuster.sui.rpc.proto.GasCostSummary;
import blockbuster.sui.rpc.proto.MoveLocation;
import blockbuster.sui.rpc.proto.SimulateTransactionResponse;
import blockbuster.sui.rpc.proto.TransactionEffects;
import java.util.List;

/** Transactions and what they did, out of messages. */
final class TransactionReader {
    /** The fields that are read here, below a transaction. */
    static final List<String> PATHS = List.of(
            "digest",
            "transaction.sender",
            "effects.transaction_digest",
            "effects.status",
            "effects.gas_used",
            "effects.changed_objects",
            "events.events",
            "checkpoint",
            "timestamp");

    private TransactionReader() {}

    static ExecutedTransaction transaction(blockbuster.sui.rpc.proto.ExecutedTransaction executed) {
        TransactionEffects effects = executed.getEffects();
        String digest = executed.hasDigest() ? executed.getDigest() : effects.getTransactionDigest();
        return new ExecutedTransaction(
                Digest.parse(digest),
                executed.getTransaction().hasSender()
                        ? SuiAddress.parse(executed.getTransaction().getSender())
                        : null,
                status(effects.getStatus()),
                gas(effects.getGasUsed()),
                effects.getChangedObjectsList().stream()
                        .filter(changed ->
                                changed.getOutputState() != OutputObjectState.OUTPUT_OBJECT_STATE_ACCUMULATOR_WRITE)
                        .map(TransactionReader::changed)
                        .toList(),
                executed.getEvents().getEventsList().stream()
                        .map(TransactionReader::event)
                        .toList(),
                executed.hasCheckpoint() ? executed.getCheckpoint() : null,
                executed.hasTimestamp() ? ObjectReader.instant(executed.getTimestamp()) : null);
    }

    static Simulation simulation(SimulateTransactionResponse response) {
        List<List<Bytes>> values = response.getCommandOutputsList().stream()
                .map(CommandResult::getReturnValuesList)
                .map(outputs -> outputs.stream()
                        .map(CommandOutput::getValue)
                        .map(value -> Bytes.of(value.getValue().toByteArray()))
                        .toList())
                .toList();
        return new Simulation(transaction(response.getTransaction()), values);
    }

    static Checkpoint checkpoint(blockbuster.sui.rpc.proto.Checkpoint checkpoint) {
        return new Checkpoint(
                checkpoint.getSequenceNumber(),
                Digest.parse(checkpoint.getDigest()),
                ObjectReader.instant(checkpoint.getSummary().getTimestamp()),
                checkpoint.getTransactionsList().stream()
                        .map(TransactionReader::transaction)
                        .toList());
    }

    private static ExecutionStatus status(blockbuster.sui.rpc.proto.ExecutionStatus status) {
        if (status.getSuccess()) {
            return new ExecutionStatus.Success();
        }
        ExecutionError error = status.getError();
        return new ExecutionStatus.Failure(
                error.getKind().name(),
                description(error),
                error.hasCommand() ? error.getCommand() : null,
                error.hasAbort() ? abort(error.getAbort()) : null);
    }

    /** Why an upgrade is refused comes first: nodes don't all say it in words. */
    private static String description(ExecutionError error) {
        return error.hasPackageUpgradeError()
                ? error.getPackageUpgradeError().getKind() + ": " + error.getDescription()
                : error.getDescription();
    }

    private static ExecutionStatus.MoveAbort abort(blockbuster.sui.rpc.proto.MoveAbort abort) {
        MoveLocation location = abort.getLocation();
        CleverError clever = abort.getCleverError();
        return new ExecutionStatus.MoveAbort(
                location.hasPackage() ? SuiAddress.parse(location.getPackage()) : SuiAddress.ZERO,
                location.getModule(),
                location.hasFunctionName() ? location.getFunctionName() : null,
                clever.hasErrorCode() ? clever.getErrorCode() : abort.getAbortCode(),
                clever.hasConstantName() ? clever.getConstantName() : null);
    }

    private static GasUsed gas(GasCostSummary gas) {
        return new GasUsed(
                gas.getComputationCost(),
                gas.getStorageCost(),
                gas.getStorageRebate(),
                gas.getNonRefundableStorageFee());
    }

    private static ChangedObject changed(blockbuster.sui.rpc.proto.ChangedObject changed) {
        SuiAddress id = SuiAddress.parse(changed.getObjectId());
        StructTag type = ObjectReader.type(changed.getObjectType());
        boolean present = changed.getOutputState() == OutputObjectState.OUTPUT_OBJECT_STATE_OBJECT_WRITE
                || changed.getOutputState() == OutputObjectState.OUTPUT_OBJECT_STATE_PACKAGE_WRITE;
        return new ChangedObject(
                id,
                change(changed),
                type,
                present ? new ObjectRef(id, changed.getOutputVersion(), Digest.parse(changed.getOutputDigest())) : null,
                changed.hasOutputOwner() ? ObjectReader.owner(changed.getOutputOwner()) : null);
    }

    private static Change change(blockbuster.sui.rpc.proto.ChangedObject changed) {
        boolean existed = changed.getInputState() == InputObjectState.INPUT_OBJECT_STATE_EXISTS;
        return switch (changed.getOutputState()) {
            case OUTPUT_OBJECT_STATE_PACKAGE_WRITE -> Change.PUBLISHED;
            case OUTPUT_OBJECT_STATE_OBJECT_WRITE -> {
                if (changed.getIdOperation() == IdOperation.CREATED) {
                    yield Change.CREATED;
                }
                yield existed ? Change.MUTATED : Change.UNWRAPPED;
            }
            case OUTPUT_OBJECT_STATE_UNKNOWN,
                    OUTPUT_OBJECT_STATE_DOES_NOT_EXIST,
                    OUTPUT_OBJECT_STATE_ACCUMULATOR_WRITE,
                    UNRECOGNIZED -> changed.getIdOperation() == IdOperation.DELETED ? Change.DELETED : Change.WRAPPED;
        };
    }

    static SuiEvent event(blockbuster.sui.rpc.proto.Event event) {
        return new SuiEvent(
                SuiAddress.parse(event.getPackageId()),
                event.getModule(),
                SuiAddress.parse(event.getSender()),
                StructTag.parse(event.getEventType()),
                Bytes.of(event.getContents().getValue().toByteArray()));
    }
}
