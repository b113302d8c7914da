package blockbuster.server.content;

import blockbuster.server.web.ProblemException;
import blockbuster.walrus.BlobId;
import blockbuster.walrus.BlobNotFoundException;
import blockbuster.walrus.QuiltPatchId;
import blockbuster.walrus.WalrusClient;
import blockbuster.walrus.WalrusException;
import blockbuster.walrus.WalrusOptions;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Posters from Walrus, the most wanted of them kept in memory. Thread-safe. */
@Component
class Posters {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long MEMORY_BYTES = 64L << 20;

    private final WalrusClient walrus;
    private final Cache<String, byte[]> cache = Caffeine.newBuilder()
            .maximumWeight(MEMORY_BYTES)
            .weigher((String blob, byte[] bytes) -> bytes.length)
            .build();

    Posters(WalrusOptions options) {
        this.walrus = new WalrusClient(options.impatient(PATIENCE));
    }

    /** Reads a poster that is a blob, or a file in a quilt. */
    byte[] read(String address) {
        try {
            return cache.get(address, this::fetch);
        } catch (BlobNotFoundException gone) {
            throw ProblemException.notFound("poster");
        } catch (WalrusException unavailable) {
            throw new ProblemException(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "temporarily-unavailable",
                            "Temporarily unavailable",
                            "Walrus does not deliver this poster at the moment. Try again soon.")
                    .retryAfter(PATIENCE);
        }
    }

    private byte[] fetch(String address) {
        return QuiltPatchId.isValid(address)
                ? walrus.read(new QuiltPatchId(address))
                : walrus.read(new BlobId(address));
    }

    @PreDestroy
    void close() {
        walrus.close();
    }
}
