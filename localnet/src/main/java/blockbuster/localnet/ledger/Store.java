package blockbuster.localnet.ledger;

import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.LocalnetException;
import blockbuster.localnet.execution.StateReader;
import blockbuster.sui.SuiAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Options;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** The key-value store on disk. Safe for many threads; a batch is written whole and synced, or not at all. */
final class Store implements StateReader, AutoCloseable {
    static {
        RocksDB.loadLibrary();
    }

    private final Options options = new Options().setCreateIfMissing(true);
    private final WriteOptions synced = new WriteOptions().setSync(true);
    private final RocksDB database;

    private Store(Path directory) throws RocksDBException {
        this.database = RocksDB.open(options, directory.toString());
    }

    static Store open(Path directory) {
        try {
            return new Store(directory);
        } catch (RocksDBException e) {
            throw new LocalnetException(
                    "cannot open the ledger in " + directory
                            + "; is another network running on it? Stop it, or use another data directory.",
                    e);
        }
    }

    byte @Nullable [] get(byte[] key) {
        try {
            return database.get(key);
        } catch (RocksDBException e) {
            throw broken(e);
        }
    }

    /** Writes the batch whole; when this returns it survives any crash. */
    void write(WriteBatch batch) {
        try {
            database.write(synced, batch);
        } catch (RocksDBException e) {
            throw broken(e);
        }
    }

    /** Ids at the ends of keys with {@code prefix}, in order, after {@code afterId}. */
    List<SuiAddress> ids(byte[] prefix, @Nullable SuiAddress afterId, int limit) {
        var ids = new ArrayList<SuiAddress>();
        try (var options = new ReadOptions();
                var iterator = database.newIterator(options)) {
            iterator.seek(afterId == null ? prefix : concat(prefix, afterId.toByteArray()));
            while (iterator.isValid() && startsWith(iterator.key(), prefix) && ids.size() < limit) {
                var id = Keys.lastId(iterator.key());
                if (afterId == null || !id.equals(afterId)) {
                    ids.add(id);
                }
                iterator.next();
            }
        }
        return ids;
    }

    private static byte[] concat(byte[] prefix, byte[] rest) {
        return ByteBuffer.allocate(prefix.length + rest.length)
                .put(prefix)
                .put(rest)
                .array();
    }

    private static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    @Override
    public Optional<LedgerObject> object(SuiAddress id) {
        var version = get(Keys.latest(id));
        return version == null
                ? Optional.empty()
                : object(id, ByteBuffer.wrap(version).getLong());
    }

    Optional<LedgerObject> object(SuiAddress id, long version) {
        return Optional.ofNullable(get(Keys.object(id, version))).map(LedgerObject::decode);
    }

    @Override
    public Optional<SuiAddress> newestPackage(SuiAddress originalId) {
        return Optional.ofNullable(get(Keys.newestPackage(originalId))).map(SuiAddress::of);
    }

    private static LocalnetException broken(RocksDBException e) {
        return new LocalnetException("the ledger's disk store failed; check the disk, then start again", e);
    }

    @Override
    public void close() {
        database.close();
        synced.close();
        options.close();
    }
}
