package blockbuster.walrus;

import blockbuster.walrus.BlobDirectory.Committed;
import blockbuster.walrus.BlobDirectory.Received;
import blockbuster.walrus.Reply.Failure;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code PUT /v1/blobs} of the local daemon. */
final class Publisher {

    /** The network sells storage at most this many epochs ahead. */
    private static final long MAX_EPOCHS_AHEAD = 53;

    private final BlobDirectory blobs;
    private final LocalWalrusOptions options;

    Publisher(BlobDirectory blobs, LocalWalrusOptions options) {
        this.blobs = blobs;
        this.options = options;
    }

    void store(HttpExchange exchange) throws IOException {
        QueryString query = new QueryString(exchange.getRequestURI().getRawQuery());
        OptionalLong epochs = query.has("epochs") ? query.natural("epochs") : OptionalLong.of(1);
        if (epochs.isEmpty() || epochs.getAsLong() < 1 || epochs.getAsLong() > MAX_EPOCHS_AHEAD) {
            Reply.error(exchange, Failure.INVALID_REQUEST, "epochs must be between 1 and " + MAX_EPOCHS_AHEAD + ".");
        } else if (query.isTrue("deletable") && query.isTrue("permanent")) {
            Reply.error(exchange, Failure.INVALID_REQUEST, "A blob can't be both deletable and permanent.");
        } else if (announcedBytes(exchange) > options.maxBodyBytes()) {
            tooLarge(exchange);
        } else {
            receive(exchange, epochs.getAsLong(), !query.isTrue("permanent"));
        }
    }

    private void receive(HttpExchange exchange, long epochs, boolean deletable) throws IOException {
        Optional<Received> body = blobs.receive(exchange.getRequestBody(), options.maxBodyBytes());
        if (body.isEmpty()) {
            tooLarge(exchange);
            return;
        }
        Received received = body.get();
        long now = options.epoch();
        Committed committed = blobs.commit(
                received,
                new BlobRecord(received.sizeBytes(), now, now + epochs, deletable),
                known -> known.endEpoch() >= now + epochs ? known : known.extendedTo(now + epochs));
        Reply.json(exchange, 200, StoreResult.of(received.id(), committed, epochs));
    }

    private void tooLarge(HttpExchange exchange) throws IOException {
        Reply.error(exchange, Failure.BLOB_TOO_LARGE, "A blob may have " + options.maxBodyBytes() + " bytes here.");
    }

    private static long announcedBytes(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
