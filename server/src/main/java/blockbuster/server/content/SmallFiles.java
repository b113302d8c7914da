package blockbuster.server.content;

import blockbuster.media.MediaException;
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
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Posters and other small files of titles from Walrus, the most wanted of them kept in memory. Thread-safe. */
@Component
public class SmallFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long MEMORY_BYTES = 64L << 20;

    private final WalrusClient walrus;
    private final Cache<String, byte[]> cache = Caffeine.newBuilder()
            .maximumWeight(MEMORY_BYTES)
            .weigher((String blob, byte[] bytes) -> bytes.length)
            .build();

    SmallFiles(WalrusOptions options) {
        this.walrus = new WalrusClient(options.impatient(PATIENCE));
    }

    /** Reads a poster that is a blob, or a file in a quilt. */
    byte[] poster(String address) {
        return get(address, "poster", this::fetch);
    }

    /** Reads a poster in one of the {@linkplain SmallerPoster#WIDTHS smaller widths}, in pixels. */
    byte[] poster(String address, int width) {
        var whole = poster(address);
        return cache.get(address + " " + width, key -> SmallerPoster.of(whole, width));
    }

    /**
     * Reads a small file of a package, checked and decrypted; its bytes are not to be changed.
     *
     * @throws ProblemException 404 if the title has none of that name, 503 if Walrus does not deliver it now
     */
    public byte[] open(StoredTitle title, String name) {
        var file = title.title().smallFile(name).orElseThrow(() -> ProblemException.notFound(name));
        return get(title.blobOf(file), name, address -> file.open(fetch(address), title.keys()));
    }

    private byte[] get(String address, String name, Function<String, byte[]> load) {
        try {
            return cache.get(address, load);
        } catch (BlobNotFoundException gone) {
            throw ProblemException.notFound(name);
        } catch (WalrusException | MediaException unavailable) {
            throw new ProblemException(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "temporarily-unavailable",
                            "Temporarily unavailable",
                            "Walrus does not deliver the " + name + " at the moment. Try again soon.")
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
