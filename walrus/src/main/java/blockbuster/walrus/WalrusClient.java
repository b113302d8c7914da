package blockbuster.walrus;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/**
 * Stores and reads blobs over the Walrus publisher and aggregator HTTP API. Calls block and suit virtual threads; one
 * instance serves all threads. An endpoint that is busy, broken, silent or wrong is passed by for the next one; when all
 * are, every call tries again as {@link WalrusOptions} allows, then throws a {@link WalrusException}.
 */
public final class WalrusClient implements AutoCloseable {

    /** Whole reads are for small things; more is refused rather than held in memory. */
    private static final long MAX_WHOLE_BYTES = 256L << 20;

    private final WalrusOptions options;
    private final Calls calls;
    private final Endpoints publishers;
    private final Endpoints aggregators;

    public WalrusClient(URI publisher, URI aggregator) {
        this(WalrusOptions.of(publisher, aggregator));
    }

    public WalrusClient(WalrusOptions options) {
        this(options, Pacing.SYSTEM);
    }

    WalrusClient(WalrusOptions options, Pacing pacing) {
        this.options = options;
        this.calls = new Calls(options, pacing);
        this.publishers = new Endpoints(options.publishers(), pacing, options.listener());
        this.aggregators = new Endpoints(options.aggregators(), pacing, options.listener());
    }

    /** A body that can be opened again for every attempt. */
    private interface Body {
        BodyPublisher open() throws FileNotFoundException;
    }

    /** Stores a file, streaming it from disk on every attempt. */
    public StoredBlob store(Path file, int epochs) {
        return store(() -> BodyPublishers.ofFile(file), size(file), epochs, "");
    }

    public StoredBlob store(byte[] bytes, int epochs) {
        return store(() -> BodyPublishers.ofByteArray(bytes), bytes.length, epochs, "");
    }

    private StoredBlob store(Body body, long sizeBytes, int epochs, String more) {
        Function<Endpoint, HttpRequest> request =
                publisher -> put(publisher, "/v1/blobs?epochs=" + epochs + more, epochs, OptionalLong.of(sizeBytes))
                        .PUT(opened(body))
                        .build();
        return StoreReply.parse(stored("/v1/blobs", request, sizeBytes), sizeBytes);
    }

    /** Stores small files as one blob, so that they share its fixed cost. They can be read one by one. */
    public StoredQuilt storeQuilt(List<QuiltFile> files, int epochs) {
        QuiltUpload upload = new QuiltUpload(files, "quilt-" + UUID.randomUUID());
        long sizeBytes = files.stream().mapToLong(file -> size(file.file())).sum();
        Function<Endpoint, HttpRequest> request =
                publisher -> put(publisher, "/v1/quilts?epochs=" + epochs, epochs, OptionalLong.empty())
                        .header("Content-Type", upload.contentType())
                        .PUT(opened(upload::body))
                        .build();
        return StoreReply.parseQuilt(stored("/v1/quilts", request, sizeBytes), sizeBytes);
    }

    /**
     * Makes a blob stay for at least so many epochs from now. The HTTP API has no call for that: the blob is read into a
     * file in {@code scratch} and stored again, which a publisher that owns the blob turns into an extension.
     */
    public StoredBlob extend(BlobId id, int epochs, Path scratch) {
        Path copy = scratch.resolve("extend-" + UUID.randomUUID());
        try {
            try (InputStream in = open(id)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            long sizeBytes = Files.size(copy);
            StoredBlob stored = store(() -> BodyPublishers.ofFile(copy), sizeBytes, epochs, "&reuse_resources=true");
            if (!stored.id().equals(id)) {
                throw new WrongContentException(blobPath(id));
            }
            return stored;
        } catch (IOException broken) {
            throw new WalrusUnavailableException("Blob " + id + " could not be copied for its extension.", broken);
        } finally {
            delete(copy);
        }
    }

    private byte[] stored(String path, Function<Endpoint, HttpRequest> request, long sizeBytes) {
        Call<byte[]> call = new Call<>(path, request, BodyHandlers.ofByteArray(), body -> true, false);
        HttpResponse<byte[]> response = calls.send(publishers, call);
        return switch (response.statusCode()) {
            case 200 -> response.body();
            case 413 -> throw new BlobTooLargeException(sizeBytes);
            default -> throw unexpected(response);
        };
    }

    private HttpRequest.Builder put(Endpoint publisher, String path, int epochs, OptionalLong sizeBytes) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(publisher.resolve(path)).timeout(options.storeTimeout());
        PublisherTokens tokens = options.publisherTokens();
        return tokens == null ? request : request.header("Authorization", "Bearer " + tokens.next(epochs, sizeBytes));
    }

    /** Reads a whole blob into memory; for posters and lists, not for films. */
    public byte[] read(BlobId id) {
        return read(id, ContentCheck.none());
    }

    /** Reads a whole blob that is what the caller expects. */
    public byte[] read(BlobId id, ContentCheck check) {
        return whole(id, blobPath(id), check);
    }

    /** Reads one file of a quilt into memory. */
    public byte[] read(QuiltPatchId patch) {
        return whole(patch.quilt(), "/v1/blobs/by-quilt-patch-id/" + patch, ContentCheck.none());
    }

    private byte[] whole(BlobId id, String path, ContentCheck check) {
        BodyHandler<byte[]> body = BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_WHOLE_BYTES);
        return get(id, new Call<>(path, reading(path), body, check::accepts, true));
    }

    /**
     * Reads {@code length} bytes from {@code start}, neither more nor fewer.
     *
     * @throws RangeOutsideBlobException if the blob ends before
     */
    public byte[] readRange(BlobId id, long start, int length) {
        return readRange(id, start, length, ContentCheck.none());
    }

    /**
     * Reads a range that is what the caller expects. An aggregator whose bytes the check refuses is set aside and
     * reported to the listener, and the next one is asked.
     *
     * @throws RangeOutsideBlobException if the blob ends before
     * @throws WrongContentException if only wrong bytes came
     */
    public byte[] readRange(BlobId id, long start, int length, ContentCheck check) {
        if (start < 0 || length <= 0) {
            throw new IllegalArgumentException("start " + start + ", length " + length);
        }
        String path = blobPath(id) + "/byte-range?start=" + start + "&length=" + length;
        BodyHandler<byte[]> exactly =
                info -> info.statusCode() == 200 ? new ExactBody(length) : BodySubscribers.replacing(new byte[0]);
        HttpResponse<byte[]> response =
                calls.send(aggregators, new Call<>(path, reading(path), exactly, check::accepts, true));
        return switch (response.statusCode()) {
            case 200 -> response.body();
            case 400, 416 -> throw new RangeOutsideBlobException(id, start, length);
            case 404 -> throw new BlobNotFoundException(id);
            default -> throw unexpected(response);
        };
    }

    /** Opens a blob as a stream. The caller closes it; a connection lost on the way is an {@code IOException}. */
    public InputStream open(BlobId id) {
        BodyHandler<InputStream> stream = info -> info.statusCode() == 200
                ? BodySubscribers.ofInputStream()
                : BodySubscribers.replacing(InputStream.nullInputStream());
        return get(id, new Call<>(blobPath(id), reading(blobPath(id)), stream, body -> true, false));
    }

    private <T> T get(BlobId id, Call<T> call) {
        HttpResponse<T> response = calls.send(aggregators, call);
        return switch (response.statusCode()) {
            case 200 -> response.body();
            case 404 -> throw new BlobNotFoundException(id);
            default -> throw unexpected(response);
        };
    }

    private Function<Endpoint, HttpRequest> reading(String path) {
        return aggregator -> HttpRequest.newBuilder(aggregator.resolve(path))
                .timeout(options.readTimeout())
                .build();
    }

    private static String blobPath(BlobId id) {
        return "/v1/blobs/" + id;
    }

    private static WalrusException unexpected(HttpResponse<?> response) {
        return new WalrusException(response.request().method() + " " + response.uri() + " was answered with "
                + response.statusCode() + ".");
    }

    private static BodyPublisher opened(Body body) {
        try {
            return body.open();
        } catch (FileNotFoundException missing) {
            throw new WalrusException("A file to store is gone: " + missing.getMessage() + ".", missing);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new WalrusException("The file " + file + " can't be read.", unreadable);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw new WalrusException("The file " + file + " can't be deleted.", left);
        }
    }

    /** Releases connections; calls under way fail. */
    @Override
    public void close() {
        calls.close();
    }
}
