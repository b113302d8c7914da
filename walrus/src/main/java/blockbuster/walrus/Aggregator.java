package blockbuster.walrus;

import blockbuster.walrus.Reply.Failure;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/** The reading routes of the local daemon. */
final class Aggregator {

    private static final Set<String> READ_OPTIONS = Set.of("strict_consistency_check", "skip_consistency_check");

    private final BlobDirectory blobs;
    private final long maxReadBytes;
    private final Concatenation concatenation;

    Aggregator(BlobDirectory blobs, long maxReadBytes) {
        this.blobs = blobs;
        this.maxReadBytes = maxReadBytes;
        this.concatenation = new Concatenation(blobs, maxReadBytes);
    }

    /** {@code GET /v1/blobs/{id}}, whole or by a closed {@code Range}. */
    void blob(HttpExchange exchange, String idText) throws IOException {
        if (!BlobId.isValid(idText)) {
            Reply.error(exchange, Failure.INVALID_REQUEST, "A blob id has 43 characters of URL-safe base64.");
        } else if (areReadOptions(exchange)) {
            withBlob(exchange, new BlobId(idText), blob -> wholeOrRange(exchange, blob));
        }
    }

    /** {@code GET /v1/blobs/by-object-id/{id}}. No attributes can be set on blob objects here, so none come back. */
    void object(HttpExchange exchange, String objectId) throws IOException {
        if (!objectId.matches("0x[0-9a-f]{1,64}")) {
            Reply.error(exchange, Failure.INVALID_REQUEST, "An object id is hexadecimal and begins with 0x.");
            return;
        }
        Optional<BlobId> id = blobs.findObject(objectId);
        if (id.isEmpty()) {
            Reply.error(exchange, Failure.BLOB_NOT_FOUND, "There is no such blob object.");
        } else {
            withBlob(exchange, id.get(), blob -> wholeOrRange(exchange, blob));
        }
    }

    private void wholeOrRange(HttpExchange exchange, OpenBlob blob) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null) {
            blob.send(exchange, 200, new ClosedRange(0, blob.size()));
            return;
        }
        Optional<ClosedRange> wanted = ClosedRange.parse(range).filter(closed -> closed.endsWithin(blob.size()));
        if (wanted.isEmpty()) {
            Reply.error(exchange, Failure.INVALID_RANGE, "Ask for one closed range within the blob: bytes=0-999.");
            return;
        }
        exchange.getResponseHeaders().set("Content-Range", wanted.get().contentRange(blob.size()));
        blob.send(exchange, 206, wanted.get());
    }

    /** {@code GET /v1/blobs/{id}/byte-range?start=&length=}. */
    void byteRange(HttpExchange exchange, String idText) throws IOException {
        QueryString query = new QueryString(exchange.getRequestURI().getRawQuery());
        OptionalLong start = query.natural("start");
        OptionalLong length = query.natural("length");
        if (!BlobId.isValid(idText)) {
            Reply.error(exchange, Failure.INVALID_REQUEST, "A blob id has 43 characters of URL-safe base64.");
            return;
        }
        if (start.isEmpty() || length.isEmpty() || length.getAsLong() == 0) {
            Reply.error(exchange, Failure.INVALID_REQUEST, "start and a length above 0 are required.");
            return;
        }
        withBlob(exchange, new BlobId(idText), blob -> {
            ClosedRange range = new ClosedRange(start.getAsLong(), length.getAsLong());
            if (range.endsWithin(blob.size())) {
                blob.send(exchange, 200, range);
            } else {
                Reply.error(exchange, Failure.INVALID_REQUEST, "The blob ends at byte " + blob.size() + ".");
            }
        });
    }

    /** {@code GET /v1/blobs/by-quilt-patch-id/{id}}. */
    void patch(HttpExchange exchange, String patchId) throws IOException {
        if (!QuiltPatchId.isValid(patchId)) {
            Reply.error(exchange, Failure.INVALID_REQUEST, "A quilt patch id has 50 characters of URL-safe base64.");
            return;
        }
        BlobId quilt = new QuiltPatchId(patchId).quilt();
        sendPatch(exchange, quilt, patch -> patch.id(quilt).value().equals(patchId));
    }

    /** {@code GET /v1/blobs/by-quilt-id/{quilt}/{identifier}}. */
    void patch(HttpExchange exchange, String quiltId, String identifier) throws IOException {
        if (!BlobId.isValid(quiltId)) {
            Reply.error(exchange, Failure.INVALID_REQUEST, "A quilt id has 43 characters of URL-safe base64.");
            return;
        }
        sendPatch(exchange, new BlobId(quiltId), patch -> patch.identifier().equals(identifier));
    }

    /** Patches come whole: the daemon ignores {@code Range} here. */
    private void sendPatch(HttpExchange exchange, BlobId quilt, Predicate<QuiltPatch> wanted) throws IOException {
        Optional<BlobRecord> record = blobs.find(quilt);
        Optional<QuiltPatch> patch = record.stream()
                .flatMap(found -> found.quiltPatches().stream())
                .filter(wanted)
                .findFirst();
        if (record.isPresent() && patch.isEmpty()) {
            Reply.error(exchange, Failure.QUILT_PATCH_NOT_FOUND, "The quilt has no such file.");
            return;
        }
        withBlob(exchange, quilt, blob -> blob.send(exchange, patch.orElseThrow()));
    }

    /** {@code GET /v1/quilts/{id}/patches}. */
    void patches(HttpExchange exchange, String quiltId) throws IOException {
        if (!BlobId.isValid(quiltId)) {
            Reply.error(exchange, Failure.INVALID_REQUEST, "A quilt id has 43 characters of URL-safe base64.");
            return;
        }
        BlobId quilt = new BlobId(quiltId);
        List<QuiltPatch> patches =
                blobs.find(quilt).map(BlobRecord::quiltPatches).orElse(List.of());
        if (patches.isEmpty()) {
            Reply.error(exchange, Failure.BLOB_NOT_FOUND, "There is no such quilt.");
        } else {
            Reply.json(
                    exchange,
                    200,
                    patches.stream().map(patch -> item(patch, quilt)).toList());
        }
    }

    private static Map<String, Object> item(QuiltPatch patch, BlobId quilt) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("identifier", patch.identifier());
        item.put("patch_id", patch.id(quilt).value());
        item.put("tags", patch.tags());
        return item;
    }

    /** {@code GET /v1alpha/blobs/concat?ids=}. */
    void concatByQuery(HttpExchange exchange) throws IOException {
        QueryString query = new QueryString(exchange.getRequestURI().getRawQuery());
        concatenation.send(
                exchange,
                Arrays.stream(query.text("ids").split(",", -1))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .toList());
    }

    /** {@code POST /v1alpha/blobs/concat}. */
    void concatByBody(HttpExchange exchange) throws IOException {
        concatenation.send(exchange, Concatenation.ids(exchange.getRequestBody()));
    }

    private interface Answer {
        void to(OpenBlob blob) throws IOException;
    }

    private void withBlob(HttpExchange exchange, BlobId id, Answer answer) throws IOException {
        Optional<FileChannel> found = blobs.find(id).isPresent() ? blobs.read(id) : Optional.empty();
        if (found.isEmpty()) {
            Reply.error(exchange, Failure.BLOB_NOT_FOUND, "There is no such blob.");
            return;
        }
        try (FileChannel channel = found.get()) {
            if (channel.size() > maxReadBytes) {
                Reply.error(exchange, Failure.BLOB_TOO_LARGE_TO_READ, "This aggregator delivers smaller blobs only.");
            } else {
                answer.to(new OpenBlob(id, channel, channel.size()));
            }
        }
    }

    /** The only parameters of a whole read; refuses others, as the daemon does. */
    private static boolean areReadOptions(HttpExchange exchange) throws IOException {
        QueryString query = new QueryString(exchange.getRequestURI().getRawQuery());
        boolean unknown = exchange.getRequestURI().getRawQuery() != null && !query.hasOnly(READ_OPTIONS);
        if (unknown || (query.isTrue("strict_consistency_check") && query.isTrue("skip_consistency_check"))) {
            Reply.error(
                    exchange,
                    Failure.INVALID_REQUEST,
                    "Give strict_consistency_check or skip_consistency_check, and nothing else.");
            return false;
        }
        return true;
    }
}
