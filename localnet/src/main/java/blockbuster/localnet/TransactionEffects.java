package blockbuster.localnet;

import blockbuster.sui.Digest;
import blockbuster.sui.crypto.Blake2b256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a transaction did: version 2 of the effects. Changed objects are sorted by id. */
public record TransactionEffects(
        ExecutionStatus status,
        long epoch,
        GasUsed gasUsed,
        Digest transaction,
        @Nullable Integer gasObjectIndex,
        @Nullable Digest eventsDigest,
        List<Digest> dependencies,
        long lamportVersion,
        List<ChangedObject> changedObjects,
        List<UnchangedSharedObject> unchangedShared) {
    public TransactionEffects {
        dependencies = List.copyOf(dependencies);
        changedObjects = List.copyOf(changedObjects);
        unchangedShared = List.copyOf(unchangedShared);
    }

    TransactionEffects with(ExecutionStatus known, List<ChangedObject> changed) {
        return new TransactionEffects(
                known,
                epoch,
                gasUsed,
                transaction,
                gasObjectIndex,
                eventsDigest,
                dependencies,
                lamportVersion,
                changed,
                unchangedShared);
    }

    /** What was added to and taken from sums that addresses hold, each at most once. */
    public List<ChangedObject.Output.AccumulatorWrite> accumulatorWrites() {
        return changedObjects.stream()
                .map(ChangedObject::output)
                .filter(ChangedObject.Output.AccumulatorWrite.class::isInstance)
                .map(ChangedObject.Output.AccumulatorWrite.class::cast)
                .toList();
    }

    /** The effects in BCS. */
    public byte[] encode() {
        return EffectsCodec.encode(this);
    }

    /** The digest of the BCS form. */
    public Digest digest() {
        return Digest.of(Blake2b256.hashNamed("TransactionEffects", encode()));
    }
}
