package blockbuster.localnet.ledger;

import blockbuster.localnet.Accumulator;
import blockbuster.localnet.ChangedObject;
import blockbuster.localnet.Checkpoint;
import blockbuster.localnet.EpochInfo;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.TransactionPlace;
import blockbuster.localnet.execution.ExecutionOutcome;
import blockbuster.sui.Digest;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.transaction.TransactionData;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Collects one step of the ledger with its indexes. */
final class Batch implements AutoCloseable {
    private static final byte[] EMPTY = {};

    private final Store store;
    private final WriteBatch batch = new WriteBatch();

    Batch(Store store) {
        this.store = store;
    }

    void put(byte[] key, byte[] value) {
        try {
            batch.put(key, value);
        } catch (RocksDBException e) {
            throw new IllegalStateException("a batch in memory cannot fail", e);
        }
    }

    private void delete(byte[] key) {
        try {
            batch.delete(key);
        } catch (RocksDBException e) {
            throw new IllegalStateException("a batch in memory cannot fail", e);
        }
    }

    /**
     * All that a transaction leaves behind, {@code index} being its place in its checkpoint. Nothing of an executed transaction
     * is written anywhere else.
     */
    void transaction(TransactionData data, ExecutedTransaction transaction, ExecutionOutcome outcome, int index) {
        outcome.effects().changedObjects().forEach(this::unindex);
        // The versions of what is deleted or wrapped stay readable.
        outcome.removed().forEach(id -> delete(Keys.latest(id)));
        outcome.written().forEach(this::write);
        outcome.packages().forEach(this::newestPackage);
        put(Keys.transaction(transaction.digest()), transaction.encode());
        index(data, transaction, index);
    }

    /** What the transaction can be found by. */
    void index(TransactionData data, ExecutedTransaction transaction, int index) {
        var place = new TransactionPlace(transaction.checkpoint(), index);
        Traits.of(data, transaction).forEach(trait -> put(Keys.trait(trait, place), EMPTY));
    }

    /** A new version of an object; entries for the owner before are not its business. */
    void write(LedgerObject object) {
        put(Keys.object(object.id(), object.version()), object.encode());
        put(Keys.latest(object.id()), longBytes(object.version()));
        index(object);
    }

    /** The sum's value from a checkpoint on; {@code previous} is the last transaction that changed it. */
    void settle(Accumulator sum, BigInteger value, long version, Digest previous) {
        var id = sum.id();
        if (value.signum() > 0) {
            write(sum.field(value, version, previous));
            return;
        }
        delete(Keys.latest(id));
        delete(Keys.child(Accumulator.ROOT, id));
        delete(Keys.sum(sum.owner(), id));
    }

    /** The object at its owner and, if it describes a type, at that type. */
    void index(LedgerObject object) {
        var type = object instanceof LedgerObject.MoveObject move ? move.type() : null;
        ownerKeys(object.id(), type, object.owner()).forEach(key -> put(key, EMPTY));
        if (object instanceof LedgerObject.MoveObject move) {
            Accumulator.of(move).ifPresent(sum -> put(Keys.sum(sum.owner(), object.id()), EMPTY));
        }
        if (type != null && describes(type)) {
            put(Keys.description(type, object.id()), EMPTY);
        }
    }

    private void unindex(ChangedObject change) {
        var before = change.input();
        boolean stays = before != null
                && change.output() instanceof ChangedObject.Output.ObjectWrite(var _, var owner)
                && owner.equals(before.owner());
        if (before != null && !stays) {
            ownerKeys(change.id(), change.type(), before.owner()).forEach(this::delete);
        }
    }

    private static boolean describes(StructTag type) {
        return type.is(SuiAddress.FRAMEWORK, "display", "Display")
                || type.is(SuiAddress.FRAMEWORK, "coin", "CoinMetadata")
                || type.is(SuiAddress.FRAMEWORK, "coin", "TreasuryCap");
    }

    private static List<byte[]> ownerKeys(SuiAddress id, @Nullable StructTag type, Owner owner) {
        return switch (owner) {
            case Owner.Account(var account) -> {
                var keys = new ArrayList<byte[]>();
                keys.add(Keys.owned(account, id));
                if (type != null) {
                    keys.add(Keys.ownedOfType(account, type.withoutArguments(), id));
                }
                if (type != null && !type.typeArguments().isEmpty()) {
                    keys.add(Keys.ownedOfType(account, type, id));
                }
                yield keys;
            }
            case Owner.Parent(var parent) -> List.of(Keys.child(parent, id));
            case Owner.Shared _, Owner.Immutable _, Owner.ConsensusAccount _ -> List.of();
        };
    }

    /** Takes away what {@link Reindexing} makes anew. */
    void clearIndexes() {
        deleteRange(Keys.TRAITS, Keys.AFTER_TRAITS);
        deleteRange(Keys.OWNED_TYPES, Keys.AFTER_OWNED_TYPES);
    }

    private void deleteRange(byte[] first, byte[] after) {
        try {
            batch.deleteRange(first, after);
        } catch (RocksDBException e) {
            throw new IllegalStateException("a batch in memory cannot fail", e);
        }
    }

    /** The indexes reach this checkpoint. */
    void indexed(long sequence) {
        put(Keys.meta("indexed"), longBytes(sequence));
    }

    /** A package as the newest one of its line. */
    void newestPackage(LedgerObject.MovePackage pack) {
        var original = pack.originalId();
        put(Keys.newestPackage(original), pack.id().toByteArray());
        put(Keys.packageVersion(original, pack.version(), pack.id()), new byte[0]);
    }

    void epoch(EpochInfo epoch) {
        put(Keys.epoch(epoch.epoch()), longBytes(epoch.startTimestampMs()));
        put(Keys.meta("epoch"), longBytes(epoch.epoch()));
    }

    void checkpoint(Checkpoint checkpoint) {
        put(Keys.checkpoint(checkpoint.sequence()), Checkpoints.encode(checkpoint));
        put(Keys.checkpointDigest(checkpoint.digest()), longBytes(checkpoint.sequence()));
        put(Keys.meta("height"), longBytes(checkpoint.sequence()));
        indexed(checkpoint.sequence());
    }

    static byte[] longBytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    void commit() {
        store.write(batch);
    }

    @Override
    public void close() {
        batch.close();
    }
}
