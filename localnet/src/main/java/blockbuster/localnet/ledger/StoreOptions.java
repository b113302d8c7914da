package blockbuster.localnet.ledger;

import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;

/**
 * How RocksDB keeps the ledger: one key space, as every batch spans its tables and a single log is replayed at a start.
 * Every version of every object stays; that and the transactions are what the disk fills with, so blocks are compressed.
 */
final class StoreOptions implements AutoCloseable {
    static {
        RocksDB.loadLibrary();
    }

    private static final long MEBIBYTE = 1 << 20;
    private static final long BLOCK_CACHE_BYTES = 64 * MEBIBYTE;
    /** Bounds what a start has to replay after a crash. */
    private static final long WRITE_BUFFER_BYTES = 32 * MEBIBYTE;

    private static final long BLOCK_BYTES = 16 << 10;
    private static final int BLOOM_BITS_PER_KEY = 10;
    private static final int KEPT_INFO_LOGS = 2;

    private final LRUCache cache = new LRUCache(BLOCK_CACHE_BYTES);
    private final BloomFilter filter = new BloomFilter(BLOOM_BITS_PER_KEY);
    private final Options options = new Options()
            .setCreateIfMissing(true)
            .setWriteBufferSize(WRITE_BUFFER_BYTES)
            .setCompressionType(CompressionType.LZ4_COMPRESSION)
            .setBottommostCompressionType(CompressionType.ZSTD_COMPRESSION)
            .setKeepLogFileNum(KEPT_INFO_LOGS)
            .setTableFormatConfig(new BlockBasedTableConfig()
                    .setBlockCache(cache)
                    .setBlockSize(BLOCK_BYTES)
                    // Asked for in vain most of the time: whether a transaction is known, or an object wrapped.
                    .setFilterPolicy(filter));

    Options options() {
        return options;
    }

    @Override
    public void close() {
        options.close();
        filter.close();
        cache.close();
    }
}
