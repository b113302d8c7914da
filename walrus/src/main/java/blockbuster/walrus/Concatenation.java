package blockbuster.walrus;

import blockbuster.walrus.Reply.Failure;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several blobs in one answer, in the order asked for. */
final class Concatenation {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MAX_REQUEST_BYTES = 1 << 20;

    private final BlobDirectory blobs;
    private final long maxReadBytes;

    Concatenation(BlobDirectory blobs, long maxReadBytes) {
        this.blobs = blobs;
        this.maxReadBytes = maxReadBytes;
    }

    /** The {@code ids} of a JSON request; empty if it has none. */
    static List<String> ids(InputStream body) throws IOException {
        List<String> ids = new ArrayList<>();
        try {
            for (JsonNode id : JSON.readTree(body.readNBytes(MAX_REQUEST_BYTES)).path("ids")) {
                ids.add(id.asString(""));
            }
            return ids;
        } catch (JacksonException notJson) {
            return List.of();
        }
    }

    void send(HttpExchange exchange, List<String> texts) throws IOException {
        List<BlobId> ids = new ArrayList<>();
        long length = 0;
        for (String text : texts) {
            Optional<BlobId> id = BlobId.isValid(text) ? Optional.of(new BlobId(text)) : object(text);
            Optional<BlobRecord> record = id.isEmpty() ? Optional.empty() : blobs.find(id.get());
            if (record.isEmpty()) {
                Reply.error(
                        exchange, Failure.BLOB_NOT_FOUND, "There is no blob or blob object " + shortened(text) + ".");
                return;
            }
            if (record.get().sizeBytes() > maxReadBytes) {
                Reply.error(exchange, Failure.BLOB_TOO_LARGE_TO_READ, "This aggregator delivers smaller blobs only.");
                return;
            }
            ids.add(id.orElseThrow());
            length += record.get().sizeBytes();
        }
        if (ids.isEmpty()) {
            Reply.error(exchange, Failure.INVALID_REQUEST, "ids must list blob ids or object ids.");
            return;
        }
        OpenBlob.describe(exchange, etag(texts));
        stream(exchange, ids, length);
    }

    private Optional<BlobId> object(String text) throws IOException {
        return text.matches("0x[0-9a-f]{1,64}") ? blobs.findObject(text) : Optional.empty();
    }

    private void stream(HttpExchange exchange, List<BlobId> ids, long length) throws IOException {
        if (Reply.isHead(exchange) || length == 0) {
            Reply.empty(exchange, 200, length);
            return;
        }
        exchange.sendResponseHeaders(200, length);
        try (OutputStream out = exchange.getResponseBody()) {
            for (BlobId id : ids) {
                try (FileChannel channel = blobs.read(id).orElseThrow(() -> new IOException("a blob expired"))) {
                    new OpenBlob(id, channel, channel.size()).copy(0, channel.size(), out);
                }
            }
        }
    }

    private static String etag(List<String> ids) {
        byte[] digest = BlobHasher.sha256().digest(String.join(",", ids).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static String shortened(String text) {
        return text.length() <= 66 ? text : text.substring(0, 66) + "…";
    }
}
