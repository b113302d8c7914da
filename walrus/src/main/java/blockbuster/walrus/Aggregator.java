package blockbuster.walrus;

import blockbuster.walrus.Reply.Failure;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.OptionalLong;

/** The reading routes of the local daemon. */
final class Aggregator {

    private final BlobDirectory blobs;

    Aggregator(BlobDirectory blobs) {
        this.blobs = blobs;
    }

    /** {@code GET /v1/blobs/{id}}, whole or by a closed {@code Range}. */
    void blob(HttpExchange exchange, String idText) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        withBlob(exchange, idText, blob -> {
            if (range == null) {
                send(exchange, 200, blob, new ClosedRange(0, blob.size()));
                return;
            }
            Optional<ClosedRange> wanted = ClosedRange.parse(range).filter(closed -> closed.endsWithin(blob.size()));
            if (wanted.isEmpty()) {
                Reply.error(exchange, Failure.INVALID_RANGE, "Ask for one closed range within the blob: bytes=0-999.");
                return;
            }
            exchange.getResponseHeaders().set("Content-Range", wanted.get().contentRange(blob.size()));
            send(exchange, 206, blob, wanted.get());
        });
    }

    /** {@code GET /v1/blobs/{id}/byte-range?start=&length=}. */
    void byteRange(HttpExchange exchange, String idText) throws IOException {
        QueryString query = new QueryString(exchange.getRequestURI().getRawQuery());
        OptionalLong start = query.natural("start");
        OptionalLong length = query.natural("length");
        if (start.isEmpty() || length.isEmpty() || length.getAsLong() == 0) {
            Reply.error(exchange, Failure.INVALID_REQUEST, "start and a length above 0 are required.");
            return;
        }
        withBlob(exchange, idText, blob -> {
            ClosedRange range = new ClosedRange(start.getAsLong(), length.getAsLong());
            if (range.endsWithin(blob.size())) {
                send(exchange, 200, blob, range);
            } else {
                Reply.error(exchange, Failure.INVALID_REQUEST, "The blob ends at byte " + blob.size() + ".");
            }
        });
    }

    private record OpenBlob(BlobId id, FileChannel channel, long size) {}

    private interface Answer {
        void to(OpenBlob blob) throws IOException;
    }

    private void withBlob(HttpExchange exchange, String idText, Answer answer) throws IOException {
        if (!BlobId.isValid(idText)) {
            Reply.error(exchange, Failure.INVALID_REQUEST, "A blob id has 43 characters of URL-safe base64.");
            return;
        }
        BlobId id = new BlobId(idText);
        Optional<FileChannel> found = blobs.read(id);
        if (found.isEmpty()) {
            Reply.error(exchange, Failure.BLOB_NOT_FOUND, "There is no such blob.");
            return;
        }
        try (FileChannel channel = found.get()) {
            answer.to(new OpenBlob(id, channel, channel.size()));
        }
    }

    private static void send(HttpExchange exchange, int status, OpenBlob blob, ClosedRange range) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/octet-stream");
        headers.set("Cache-Control", "public, max-age=86400");
        headers.set("ETag", '"' + blob.id().value() + '"');
        if (Reply.isHead(exchange) || range.length() == 0) {
            Reply.empty(exchange, status, range.length());
            return;
        }
        exchange.sendResponseHeaders(status, range.length());
        try (OutputStream out = exchange.getResponseBody()) {
            copy(blob.channel(), range, out);
        }
    }

    private static void copy(FileChannel from, ClosedRange range, OutputStream to) throws IOException {
        byte[] buffer = new byte[(int) Math.min(1 << 17, range.length())];
        for (long done = 0; done < range.length(); ) {
            int wanted = (int) Math.min(buffer.length, range.length() - done);
            int count = from.read(ByteBuffer.wrap(buffer, 0, wanted), range.start() + done);
            if (count < 0) {
                throw new IOException("the blob's file is shorter than it was");
            }
            to.write(buffer, 0, count);
            done += count;
        }
    }
}
