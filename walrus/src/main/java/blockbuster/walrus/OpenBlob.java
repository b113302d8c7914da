package blockbuster.walrus;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A blob that is being sent, a piece at a time. */
record OpenBlob(BlobId id, FileChannel channel, long size) {

    /** The tags of a quilt's file that an aggregator turns into headers by default. */
    private static final Set<String> TAG_HEADERS = Set.of(
            "content-encoding", "content-type", "content-disposition", "content-language", "content-location", "link");

    void send(HttpExchange exchange, int status, ClosedRange range) throws IOException {
        describe(exchange, id.value());
        send(exchange, status, range.start(), range.length());
    }

    void send(HttpExchange exchange, QuiltPatch patch) throws IOException {
        describe(exchange, id.value());
        Headers headers = exchange.getResponseHeaders();
        headers.set("X-Quilt-Patch-Identifier", patch.identifier());
        for (Map.Entry<String, String> tag : patch.tags().entrySet()) {
            if (TAG_HEADERS.contains(tag.getKey().toLowerCase(Locale.ROOT))) {
                headers.set(tag.getKey(), tag.getValue());
            }
        }
        send(exchange, 200, patch.offset(), patch.length());
    }

    static void describe(HttpExchange exchange, String etag) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/octet-stream");
        headers.set("Cache-Control", "public, max-age=86400");
        headers.set("ETag", '"' + etag + '"');
    }

    private void send(HttpExchange exchange, int status, long start, long length) throws IOException {
        if (Reply.isHead(exchange) || length == 0) {
            Reply.empty(exchange, status, length);
            return;
        }
        exchange.sendResponseHeaders(status, length);
        try (OutputStream out = exchange.getResponseBody()) {
            copy(start, length, out);
        }
    }

    void copy(long start, long length, OutputStream to) throws IOException {
        byte[] buffer = new byte[(int) Math.min(1 << 17, length)];
        for (long done = 0; done < length; ) {
            int wanted = (int) Math.min(buffer.length, length - done);
            int count = channel.read(ByteBuffer.wrap(buffer, 0, wanted), start + done);
            if (count < 0) {
                throw new IOException("the blob's file is shorter than it was");
            }
            to.write(buffer, 0, count);
            done += count;
        }
    }
}
