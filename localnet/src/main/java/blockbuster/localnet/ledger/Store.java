package blockbuster.localnet.ledger;

import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.LocalnetException;
import blockbuster.sui.SuiAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The key-value store on disk. Safe for many threads; a batch is written whole and synced, or not at all. Closing waits, by a
 * read-write lock, for those who are in it: the library beneath would crash the process.
 */
final class Store implements Reads, AutoCloseable {
    private final StoreOptions options = new StoreOptions();
    private final WriteOptions synced = new WriteOptions().setSync(true);
    private final ReadOptions newest = new ReadOptions();
    private final RocksDB database;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    private interface Access<T extends @Nullable Object> {
        T on(RocksDB database) throws RocksDBException;
    }

    private Store(Path directory) throws RocksDBException {
        this.database = RocksDB.open(options.options(), directory.toString());
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

    @Override
    public byte @Nullable [] get(byte[] key) {
        return get(newest, key);
    }

    private byte @Nullable [] get(ReadOptions options, byte[] key) {
        return this.<byte @Nullable []>access(open -> open.get(options, key));
    }

    private <T extends @Nullable Object> T access(Access<T> action) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new LocalnetException("the network is shut down");
            }
            return action.on(database);
        } catch (RocksDBException e) {
            throw new LocalnetException("the ledger's disk store failed; check the disk, then start again", e);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Writes the batch whole; when this returns it survives any crash. */
    void write(WriteBatch batch) {
        this.<@Nullable Void>access(open -> {
            open.write(synced, batch);
            return null;
        });
    }

    @Override
    public List<byte[]> keys(byte[] prefix, byte[] first, int limit) {
        return keys(newest, prefix, first, limit);
    }

    private List<byte[]> keys(ReadOptions options, byte[] prefix, byte[] first, int limit) {
        return access(open -> keys(open, options, prefix, first, limit));
    }

    private static List<byte[]> keys(RocksDB open, ReadOptions options, byte[] prefix, byte[] first, int limit) {
        var keys = new ArrayList<byte[]>();
        try (var iterator = open.newIterator(options)) {
            iterator.seek(concat(prefix, first));
            while (keys.size() < limit && iterator.isValid() && startsWith(iterator.key(), prefix)) {
                keys.add(iterator.key());
                iterator.next();
            }
        }
        return keys;
    }

    @Override
    public List<byte[]> keysBackwards(byte[] prefix, byte[] last, int limit) {
        return keysBackwards(newest, prefix, last, limit);
    }

    private List<byte[]> keysBackwards(ReadOptions options, byte[] prefix, byte[] last, int limit) {
        return access(open -> keysBackwards(open, options, prefix, last, limit));
    }

    private static List<byte[]> keysBackwards(
            RocksDB open, ReadOptions options, byte[] prefix, byte[] last, int limit) {
        var keys = new ArrayList<byte[]>();
        try (var iterator = open.newIterator(options)) {
            iterator.seekForPrev(concat(prefix, last));
            while (keys.size() < limit && iterator.isValid() && startsWith(iterator.key(), prefix)) {
                keys.add(iterator.key());
                iterator.prev();
            }
        }
        return keys;
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

    /** The store as it is now, whatever is written later. To be closed soon: it holds on to what is replaced. */
    Snapshot snapshot() {
        return new Snapshot();
    }

    /** What the store held at one moment. For one thread; packages may be asked for by any, and after it is closed. */
    final class Snapshot implements Reads, AutoCloseable {
        private final org.rocksdb.Snapshot moment = access(RocksDB::getSnapshot);
        private final ReadOptions then = new ReadOptions().setSnapshot(moment);

        @Override
        public byte @Nullable [] get(byte[] key) {
            return Store.this.get(then, key);
        }

        @Override
        public List<byte[]> keys(byte[] prefix, byte[] first, int limit) {
            return Store.this.keys(then, prefix, first, limit);
        }

        @Override
        public List<byte[]> keysBackwards(byte[] prefix, byte[] last, int limit) {
            return Store.this.keysBackwards(then, prefix, last, limit);
        }

        @Override
        public Optional<LedgerObject.MovePackage> findPackage(SuiAddress storageId) {
            return Store.this.findPackage(storageId);
        }

        @Override
        public Optional<SuiAddress> newestPackage(SuiAddress originalId) {
            return Store.this.newestPackage(originalId);
        }

        @Override
        public void close() {
            then.close();
            lock.readLock().lock();
            try {
                if (!closed) {
                    database.releaseSnapshot(moment);
                }
            } finally {
                lock.readLock().unlock();
            }
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            database.close();
            newest.close();
            synced.close();
            options.close();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
