package blockbuster.localnet.ledger;

import blockbuster.localnet.Checkpoint;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.LedgerObject;
import blockbuster.sui.Owner;
import blockbuster.sui.SuiAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
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

    /** A new version of an object. */
    void write(LedgerObject object) {
        unindex(store.object(object.id()));
        put(Keys.object(object.id(), object.version()), object.encode());
        put(Keys.latest(object.id()), longBytes(object.version()));
        switch (object.owner()) {
            case Owner.Account(var account) -> put(Keys.owned(account, object.id()), EMPTY);
            case Owner.Parent(var parent) -> put(Keys.child(parent, object.id()), EMPTY);
            case Owner.Shared _, Owner.Immutable _, Owner.ConsensusAccount _ -> {}
        }
    }

    /** An object that is deleted or wrapped; its versions stay readable. */
    void remove(SuiAddress id) {
        unindex(store.object(id));
        delete(Keys.latest(id));
    }

    private void unindex(Optional<LedgerObject> before) {
        if (before.isEmpty()) {
            return;
        }
        switch (before.get().owner()) {
            case Owner.Account(var account) ->
                delete(Keys.owned(account, before.get().id()));
            case Owner.Parent(var parent) ->
                delete(Keys.child(parent, before.get().id()));
            case Owner.Shared _, Owner.Immutable _, Owner.ConsensusAccount _ -> {}
        }
    }

    /** A package as the newest one of its line. */
    void newestPackage(LedgerObject.MovePackage pack) {
        var original = pack.originalId();
        put(Keys.newestPackage(original), pack.id().toByteArray());
        put(Keys.packageVersion(original, pack.version(), pack.id()), new byte[0]);
    }

    void transaction(ExecutedTransaction transaction) {
        put(Keys.transaction(transaction.digest()), transaction.encode());
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
