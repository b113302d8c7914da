package blockbuster.walrus;

/**
 * What the network would store and charge for a blob, by the RedStuff layout for 1000 shards: 334 × 667 source symbols
 * of even size, 1000 sliver pairs of 334 + 667 symbols, and metadata of 64,032 bytes per shard (a pair of hashes per
 * sliver pair and the blob id). The official documentation's 17-byte example costs 66,034,000 bytes and 132,300 FROST
 * per epoch.
 */
final class StoragePrice {

    private static final long SHARDS = 1000;
    private static final long PRIMARY_SYMBOLS = 334;
    private static final long SECONDARY_SYMBOLS = 667;
    private static final long METADATA_BYTES_PER_SHARD = 64_032;
    private static final long UNIT_BYTES = 1 << 20;
    private static final long FROST_PER_UNIT_AND_EPOCH = 2_100;

    private StoragePrice() {}

    static long encodedBytes(long sizeBytes) {
        long symbol = Math.max(1, Math.ceilDiv(sizeBytes, PRIMARY_SYMBOLS * SECONDARY_SYMBOLS));
        long evenSymbol = symbol + (symbol & 1);
        return SHARDS * ((PRIMARY_SYMBOLS + SECONDARY_SYMBOLS) * evenSymbol + METADATA_BYTES_PER_SHARD);
    }

    static long frost(long sizeBytes, long epochs) {
        return Math.ceilDiv(encodedBytes(sizeBytes), UNIT_BYTES) * FROST_PER_UNIT_AND_EPOCH * epochs;
    }
}
