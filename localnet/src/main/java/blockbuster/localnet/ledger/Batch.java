package blockbuster.localnet.ledger;

import blockbuster.localnet.Checkpoint;
import blockbuster.localnet.EpochInfo;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.execution.ExecutionOutcome;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import java.nio.ByteBuffer;
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

    /** All that a transaction leaves behind. Nothing of an executed transaction is written anywhere else. */
    void transaction(ExecutedTransaction transaction, ExecutionOutcome outcome) {
        for (var change : outcome.effects().changedObjects()) {
            if (change.input() != null) {
                unindex(change.id(), change.input().owner());
            }
        }
        // The versions of what is deleted or wrapped stay readable.
        outcome.removed().forEach(id -> delete(Keys.latest(id)));
        outcome.written().forEach(this::write);
        outcome.packages().forEach(this::newestPackage);
        put(Keys.transaction(transaction.digest()), transaction.encode());
    }

    /** A new version of an object; entries for the owner before are not its business. */
    void write(LedgerObject object) {
        put(Keys.object(object.id(), object.version()), object.encode());
        put(Keys.latest(object.id()), longBytes(object.version()));
        switch (object.owner()) {
            case Owner.Account(var account) -> put(Keys.owned(account, object.id()), EMPTY);
            case Owner.Parent(var parent) -> put(Keys.child(parent, object.id()), EMPTY);
            case Owner.Shared _, Owner.Immutable _, Owner.ConsensusAccount _ -> {}
        }
        if (object instanceof LedgerObject.MoveObject move && describes(move.type())) {
            put(Keys.description(move.type(), move.id()), EMPTY);
        }
    }

    private static boolean describes(StructTag type) {
        return type.is(SuiAddress.FRAMEWORK, "display", "Display")
                || type.is(SuiAddress.FRAMEWORK, "coin", "CoinMetadata")
                || type.is(SuiAddress.FRAMEWORK, "coin", "TreasuryCap");
    }

    private void unindex(SuiAddress id, Owner owner) {
        switch (owner) {
            case Owner.Account(var account) -> delete(Keys.owned(account, id));
            case Owner.Parent(var parent) -> delete(Keys.child(parent, id));
            case Owner.Shared _, Owner.Immutable _, Owner.ConsensusAccount _ -> {}
        }
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
