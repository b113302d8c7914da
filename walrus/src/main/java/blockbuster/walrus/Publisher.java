package blockbuster.walrus;

import blockbuster.walrus.BlobDirectory.Committed;
import blockbuster.walrus.BlobDirectory.Received;
import blockbuster.walrus.MultipartReader.MalformedException;
import blockbuster.walrus.QuiltBody.TooLargeException;
import blockbuster.walrus.Reply.Failure;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The storing routes of the local daemon. */
final class Publisher {

    /** A client hears a refusal only after it has sent its body; more than this isn't waited for. */
    private static final long MAX_DRAINED_BYTES = 1L << 30;

    private final BlobDirectory blobs;
    private final LocalWalrusOptions options;

    Publisher(BlobDirectory blobs, LocalWalrusOptions options) {
        this.blobs = blobs;
        this.options = options;
    }

    /** What is left to do when the work is done, so that a publisher is free again when its client hears of it. */
    interface Answer {
        void send(HttpExchange exchange) throws IOException;
    }

    /** {@code PUT /v1/blobs}. */
    Answer storeBlob(HttpExchange exchange) throws IOException {
        long maxBytes = options.limits().maxBodyBytes();
        QueryString query = new QueryString(exchange.getRequestURI().getRawQuery());
        Optional<Answer> refusal = refusal(exchange, query, maxBytes);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Received> body = blobs.receive(exchange.getRequestBody(), maxBytes);
        if (body.isEmpty()) {
            return tooLarge(maxBytes);
        }
        return json(store(body.get(), PublisherQuery.of(query), List.of()));
    }

    /** {@code PUT /v1/quilts}. */
    Answer storeQuilt(HttpExchange exchange) throws IOException {
        long maxBytes = options.limits().maxQuiltBytes();
        QueryString query = new QueryString(exchange.getRequestURI().getRawQuery());
        Optional<Answer> refusal = refusal(exchange, query, maxBytes);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<MultipartReader> parts = MultipartReader.of(contentType(exchange), exchange.getRequestBody());
        if (parts.isEmpty()) {
            return refusal("Send the files as multipart/form-data, one field each.");
        }
        try (QuiltBody body = QuiltBody.receive(parts.get(), blobs.temporary(), maxBytes)) {
            QuiltBody.Matrix matrix = body.matrix(blobs.temporary());
            Map<String, Object> reply = new LinkedHashMap<>();
            reply.put("blobStoreResult", store(matrix.received(), PublisherQuery.of(query), matrix.patches()));
            reply.put("storedQuiltBlobs", stored(matrix));
            return json(reply);
        } catch (TooLargeException tooLarge) {
            return tooLarge(maxBytes);
        } catch (MalformedException malformed) {
            return refusal("The quilt can't be read: " + malformed.getMessage() + ".");
        }
    }

    private Map<String, Object> store(Received received, PublisherQuery query, List<QuiltPatch> patches)
            throws IOException {
        long now = options.epoch();
        long end = now + query.epochs();
        BlobRecord created = new BlobRecord(
                received.sizeBytes(),
                now,
                end,
                query.deletable(),
                query.heldBy(),
                List.of(StoreResult.objectId(received.id(), 0)),
                patches);
        Committed committed = blobs.commit(received, created, known -> renewed(received.id(), known, query, now));
        return StoreResult.of(received.id(), committed, query.epochs());
    }

    /** Only a blob object that the publisher still owns can be extended; else the bytes are registered once more. */
    private static BlobRecord renewed(BlobId id, BlobRecord known, PublisherQuery query, long now) {
        long end = now + query.epochs();
        if (!query.force() && known.endEpoch() >= end) {
            return known;
        }
        if (!query.force() && known.heldBy() == null && query.heldBy() == null) {
            return known.extendedTo(end);
        }
        String object = StoreResult.objectId(id, known.objectIds().size());
        return known.registeredAgain(new BlobRecord(
                known.sizeBytes(), now, end, query.deletable(), query.heldBy(), List.of(object), List.of()));
    }

    private static List<Map<String, Object>> stored(QuiltBody.Matrix matrix) {
        return matrix.patches().stream()
                .map(patch -> {
                    Map<String, Object> item = new LinkedHashMap<>();
                    item.put("identifier", patch.identifier());
                    item.put("quiltPatchId", patch.id(matrix.received().id()).value());
                    item.put("range", List.of(patch.startColumn(), patch.endColumn()));
                    return item;
                })
                .toList();
    }

    /** What speaks against a request before its body is read. */
    private static Optional<Answer> refusal(HttpExchange exchange, QueryString query, long maxBytes) {
        return PublisherQuery.problem(query)
                .map(Publisher::refusal)
                .or(() -> announcedBytes(exchange) > maxBytes ? Optional.of(tooLarge(maxBytes)) : Optional.empty());
    }

    private static Answer json(Map<String, Object> reply) {
        return exchange -> Reply.json(exchange, 200, reply);
    }

    private static Answer refusal(String message) {
        return exchange -> refuse(exchange, Failure.INVALID_REQUEST, message);
    }

    private static Answer tooLarge(long maxBytes) {
        return exchange -> refuse(exchange, Failure.BLOB_TOO_LARGE, "The body may have " + maxBytes + " bytes here.");
    }

    /** Answers with a failure that the client gets to read even while it is still sending. */
    static void refuse(HttpExchange exchange, Failure failure, String message) throws IOException {
        InputStream body = exchange.getRequestBody();
        byte[] ignored = new byte[1 << 16];
        long drained = 0;
        for (int count; drained < MAX_DRAINED_BYTES && (count = body.read(ignored)) >= 0; ) {
            drained += count;
        }
        Reply.error(exchange, failure, message);
    }

    private static String contentType(HttpExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type == null ? "" : type;
    }

    private static long announcedBytes(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
