package blockbuster.walrus;

/**
 * What the embedded daemon refuses, named after the real daemon's settings.
 *
 * @param maxBodyBytes {@code --max-body-size}: larger blobs are refused with 413
 * @param maxQuiltBytes {@code --max-quilt-body-size}: larger multipart bodies are refused with 413
 * @param concurrentStores {@code --max-concurrent-requests}: one more upload at a time is refused with 429
 * @param maxReadBytes what the aggregator delivers; larger blobs are refused with 403
 */
public record LocalWalrusLimits(long maxBodyBytes, long maxQuiltBytes, int concurrentStores, long maxReadBytes) {

    private static final long MIB = 1 << 20;

    /** The real daemon's defaults. */
    public static final LocalWalrusLimits STRICT = new LocalWalrusLimits(10 * MIB, 100 * MIB, 8, Long.MAX_VALUE);

    /** A publisher whose operator has raised the body limit for blobs of films, which are rolled at 512 MiB. */
    public static final LocalWalrusLimits FILMS = new LocalWalrusLimits(1024 * MIB, 100 * MIB, 8, Long.MAX_VALUE);
}
