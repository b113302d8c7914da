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
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Stores and reads blobs over the Walrus publisher and aggregator HTTP API ({@code PUT /v1/blobs}, {@code GET
 * /v1/blobs/{id}} and {@code /byte-range}). Calls block and suit virtual threads; one instance serves all threads. Every
 * call tries again as {@link WalrusOptions} allows, then throws a {@link WalrusException}.
 */
public final class WalrusClient implements AutoCloseable {

    private final WalrusOptions options;
    private final HttpCalls calls;

    public WalrusClient(URI publisher, URI aggregator) {
        this(WalrusOptions.of(publisher, aggregator));
    }

    public WalrusClient(WalrusOptions options) {
        this(options, new HttpCalls(options));
    }

    WalrusClient(WalrusOptions options, HttpCalls calls) {
        this.options = options;
        this.calls = calls;
    }

    /** Stores a file, streaming it from disk on every attempt. */
    public StoredBlob store(Path file, int epochs) {
        try {
            return store(BodyPublishers.ofFile(file), Files.size(file), epochs);
        } catch (FileNotFoundException missing) {
            throw new WalrusException("There is no file " + file + " to store.", missing);
        } catch (IOException unreadable) {
            throw new WalrusException("The file " + file + " can't be read.", unreadable);
        }
    }

    public StoredBlob store(byte[] bytes, int epochs) {
        return store(BodyPublishers.ofByteArray(bytes), bytes.length, epochs);
    }

    private StoredBlob store(BodyPublisher body, long sizeBytes, int epochs) {
        HttpRequest request = request(options.publisher(), "/v1/blobs?epochs=" + epochs, options.storeTimeout())
                .PUT(body)
                .build();
        HttpResponse<byte[]> response = calls.send(request, info -> BodySubscribers.ofByteArray());
        return switch (response.statusCode()) {
            case 200 -> StoreReply.parse(response.body(), sizeBytes);
            case 413 -> throw new BlobTooLargeException(sizeBytes);
            default -> throw unexpected(request, response.statusCode());
        };
    }

    /** Reads a whole blob into memory; for posters and lists, not for films. */
    public byte[] read(BlobId id) {
        return get(id, blobPath(id), info -> BodySubscribers.ofByteArray());
    }

    /**
     * Reads {@code length} bytes from {@code start}, neither more nor fewer.
     *
     * @throws RangeOutsideBlobException if the blob ends before
     */
    public byte[] readRange(BlobId id, long start, int length) {
        if (start < 0 || length <= 0) {
            throw new IllegalArgumentException("start " + start + ", length " + length);
        }
        String path = blobPath(id) + "/byte-range?start=" + start + "&length=" + length;
        BodyHandler<byte[]> exactly =
                info -> info.statusCode() == 200 ? new ExactBody(length) : BodySubscribers.replacing(new byte[0]);
        HttpRequest request =
                request(options.aggregator(), path, options.readTimeout()).build();
        HttpResponse<byte[]> response = calls.send(request, exactly);
        return switch (response.statusCode()) {
            case 200 -> response.body();
            case 400, 416 -> throw new RangeOutsideBlobException(id, start, length);
            case 404 -> throw new BlobNotFoundException(id);
            default -> throw unexpected(request, response.statusCode());
        };
    }

    /** Opens a blob as a stream. The caller closes it; a connection lost on the way is an {@code IOException}. */
    public InputStream open(BlobId id) {
        return get(id, blobPath(id), info -> BodySubscribers.ofInputStream());
    }

    private <T> T get(BlobId id, String path, BodyHandler<T> handler) {
        HttpRequest request =
                request(options.aggregator(), path, options.readTimeout()).build();
        HttpResponse<T> response = calls.send(request, handler);
        return switch (response.statusCode()) {
            case 200 -> response.body();
            case 404 -> throw new BlobNotFoundException(id);
            default -> throw unexpected(request, response.statusCode());
        };
    }

    private static String blobPath(BlobId id) {
        return "/v1/blobs/" + id;
    }

    private static HttpRequest.Builder request(URI base, String path, Duration timeout) {
        String prefix = base.toString();
        return HttpRequest.newBuilder(URI.create(
                        prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) + path : prefix + path))
                .timeout(timeout);
    }

    private static WalrusException unexpected(HttpRequest request, int status) {
        return new WalrusException(request.method() + " " + request.uri() + " was answered with " + status + ".");
    }

    /** Releases connections; calls under way fail. */
    @Override
    public void close() {
        calls.close();
    }
}
