package blockbuster.walrus;

/**
 * What the network would store and charge for a blob, by the RedStuff layout for 1000 shards: 334 × 667 source symbols
 * of even size, 1000 sliver pairs of 334 + 667 symbols, and metadata of 64,032 bytes per shard (a pair of hashes per
 * sliver pair and the blob id). The official documentation's 17-byte example costs 66,034,000 bytes and 132,300 FROST
 * per epoch.
 */
public final class StoragePrice {

    private static final long SHARDS = 1000;
    private static final long PRIMARY_SYMBOLS = 334;
    private static final long SECONDARY_SYMBOLS = 667;
    private static final long METADATA_BYTES_PER_SHARD = 64_032;
    private static final long UNIT_BYTES = 1 << 20;

    /** The price in that example, per MiB of encoded size and epoch; the storage nodes vote on it. */
    public static final long FROST_PER_MIB_AND_EPOCH = 2_100;

    private StoragePrice() {}

    /** What storage nodes keep of a blob of this size. */
    public static long encodedBytes(long sizeBytes) {
        long symbol = Math.max(1, Math.ceilDiv(sizeBytes, PRIMARY_SYMBOLS * SECONDARY_SYMBOLS));
        long evenSymbol = symbol + (symbol & 1);
        return SHARDS * ((PRIMARY_SYMBOLS + SECONDARY_SYMBOLS) * evenSymbol + METADATA_BYTES_PER_SHARD);
    }

    /**
     * The price of keeping a blob, in FROST: a billionth of a WAL.
     *
     * @param encodedBytes see {@link #encodedBytes}; every begun MiB counts
     */
    public static long frost(long encodedBytes, long epochs, long frostPerMibAndEpoch) {
        return Math.multiplyExact(Math.ceilDiv(encodedBytes, UNIT_BYTES) * epochs, frostPerMibAndEpoch);
    }

    static long frost(long sizeBytes, long epochs) {
        return frost(encodedBytes(sizeBytes), epochs, FROST_PER_MIB_AND_EPOCH);
    }
}
