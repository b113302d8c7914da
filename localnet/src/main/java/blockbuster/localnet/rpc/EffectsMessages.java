package blockbuster.localnet.rpc;

import blockbuster.localnet.ChangedObject;
import blockbuster.localnet.GasUsed;
import blockbuster.localnet.UnchangedSharedObject;
import blockbuster.sui.Bytes;
import blockbuster.sui.rpc.proto.AccumulatorWrite;
import blockbuster.sui.rpc.proto.AccumulatorWrite.AccumulatorOperation;
import blockbuster.sui.rpc.proto.AccumulatorWrite.AccumulatorValue;
import blockbuster.sui.rpc.proto.ChangedObject.IdOperation;
import blockbuster.sui.rpc.proto.ChangedObject.InputObjectState;
import blockbuster.sui.rpc.proto.ChangedObject.OutputObjectState;
import blockbuster.sui.rpc.proto.GasCostSummary;
import blockbuster.sui.rpc.proto.TransactionEffects;
import blockbuster.sui.rpc.proto.UnchangedConsensusObject;
import blockbuster.sui.rpc.proto.UnchangedConsensusObject.UnchangedConsensusObjectKind;

/** What a transaction did, as messages. */
final class EffectsMessages {
    private static final int VERSION = 2;

    private EffectsMessages() {}

    static TransactionEffects effects(blockbuster.localnet.TransactionEffects effects) {
        var message = TransactionEffects.newBuilder()
                .setBcs(OwnerMessages.bcs("TransactionEffects", Bytes.of(effects.encode())))
                .setDigest(effects.digest().toString())
                .setVersion(VERSION)
                .setStatus(ErrorMessages.status(effects.status()))
                .setEpoch(effects.epoch())
                .setGasUsed(gas(effects.gasUsed()))
                .setTransactionDigest(effects.transaction().toString())
                .setLamportVersion(effects.lamportVersion());
        effects.dependencies().forEach(digest -> message.addDependencies(digest.toString()));
        effects.changedObjects()
                .forEach(changed -> message.addChangedObjects(changed(changed, effects.lamportVersion())));
        effects.unchangedShared().forEach(read -> message.addUnchangedConsensusObjects(unchanged(read)));
        if (effects.gasObjectIndex() != null) {
            message.setGasObject(message.getChangedObjects(effects.gasObjectIndex()));
        }
        if (effects.eventsDigest() != null) {
            message.setEventsDigest(effects.eventsDigest().toString());
        }
        return message.build();
    }

    private static GasCostSummary gas(GasUsed gas) {
        return GasCostSummary.newBuilder()
                .setComputationCost(gas.computation())
                .setStorageCost(gas.storage())
                .setStorageRebate(gas.rebate())
                .setNonRefundableStorageFee(gas.nonRefundable())
                .build();
    }

    private static blockbuster.sui.rpc.proto.ChangedObject changed(ChangedObject changed, long lamportVersion) {
        var message = blockbuster.sui.rpc.proto.ChangedObject.newBuilder()
                .setObjectId(changed.id().toString())
                .setObjectType(
                        changed.type() == null ? "package" : changed.type().toString())
                .setIdOperation(IdOperation.forNumber(changed.idOperation().tag() + 1));
        addInput(message, changed);
        switch (changed.output()) {
            case ChangedObject.Output.NotExist() ->
                message.setOutputState(OutputObjectState.OUTPUT_OBJECT_STATE_DOES_NOT_EXIST);
            case ChangedObject.Output.ObjectWrite(var digest, var owner) ->
                message.setOutputState(OutputObjectState.OUTPUT_OBJECT_STATE_OBJECT_WRITE)
                        .setOutputVersion(lamportVersion)
                        .setOutputDigest(digest.toString())
                        .setOutputOwner(OwnerMessages.owner(owner));
            case ChangedObject.Output.PackageWrite(long version, var digest) ->
                message.setOutputState(OutputObjectState.OUTPUT_OBJECT_STATE_PACKAGE_WRITE)
                        .setOutputVersion(version)
                        .setOutputDigest(digest.toString())
                        .setOutputOwner(OwnerMessages.owner(new blockbuster.sui.Owner.Immutable()));
            case ChangedObject.Output.AccumulatorWrite write ->
                message.setOutputState(OutputObjectState.OUTPUT_OBJECT_STATE_ACCUMULATOR_WRITE)
                        .setAccumulatorWrite(accumulatorWrite(write));
        }
        return message.build();
    }

    private static AccumulatorWrite accumulatorWrite(ChangedObject.Output.AccumulatorWrite write) {
        return AccumulatorWrite.newBuilder()
                .setAddress(write.accumulator().owner().toString())
                .setAccumulatorType(write.accumulator().type().toString())
                .setOperation(write.change().signum() < 0 ? AccumulatorOperation.SPLIT : AccumulatorOperation.MERGE)
                .setValueKind(AccumulatorValue.INTEGER)
                .setIntegerValue(write.change().abs().longValue())
                .build();
    }

    private static void addInput(blockbuster.sui.rpc.proto.ChangedObject.Builder message, ChangedObject changed) {
        ChangedObject.Input input = changed.input();
        if (input == null) {
            message.setInputState(InputObjectState.INPUT_OBJECT_STATE_DOES_NOT_EXIST);
        } else {
            message.setInputState(InputObjectState.INPUT_OBJECT_STATE_EXISTS)
                    .setInputVersion(input.version())
                    .setInputDigest(input.digest().toString())
                    .setInputOwner(OwnerMessages.owner(input.owner()));
        }
    }

    private static UnchangedConsensusObject unchanged(UnchangedSharedObject read) {
        return UnchangedConsensusObject.newBuilder()
                .setKind(UnchangedConsensusObjectKind.READ_ONLY_ROOT)
                .setObjectId(read.id().toString())
                .setVersion(read.version())
                .setDigest(read.digest().toString())
                .build();
    }
}
