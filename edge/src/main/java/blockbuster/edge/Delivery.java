package blockbuster.edge;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/**
 * The body of one answer on its way to a viewer, however slow. Without TLS the network stack writes the segment's own memory;
 * TLS copies what it encrypts, so it gets a piece only when the one before is written. Confined to one event loop.
 */
final class Delivery {

    static final int PIECE_BYTES = SlabPool.SLAB_BYTES;

    private final HttpServerResponse response;
    private final Segment segment;
    private final EdgeMetrics metrics;
    private final long started = System.nanoTime();
    private int position;
    private int left;

    private Delivery(HttpServerResponse response, Segment segment, int from, int length, EdgeMetrics metrics) {
        this.response = response;
        this.segment = segment;
        this.metrics = metrics;
        this.position = from;
        this.left = length;
    }

    /** Lets go of the segment when its last byte is written, or when the viewer has gone. */
    static void start(
            HttpServerResponse response, Segment segment, int from, int length, boolean copied, EdgeMetrics metrics) {
        var delivery = new Delivery(response, segment, from, length, metrics);
        delivery.sendNext(copied ? PIECE_BYTES : length);
    }

    private void sendNext(int atMost) {
        int piece = Math.min(atMost, left);
        Buffer bytes = segment.view(position, piece);
        position += piece;
        left -= piece;
        metrics.sendingBytes.add(piece);
        Future<Void> written = left == 0 ? response.end(bytes) : response.write(bytes);
        written.onComplete(sent -> {
            metrics.sendingBytes.add(-piece);
            if (sent.succeeded()) {
                metrics.sentBytes.add(piece);
            }
            if (sent.succeeded() && left > 0) {
                sendNext(atMost);
                return;
            }
            segment.letGo();
            if (sent.succeeded()) {
                metrics.delivered(System.nanoTime() - started);
            }
        });
    }
}
