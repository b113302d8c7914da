package blockbuster.walrus;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Collects a body whose length is known beforehand; a byte more or less is an error, so memory is bounded. */
final class ExactBody implements BodySubscriber<byte[]> {

    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private final ByteBuffer bytes;
    private Flow.Subscription subscription = NONE;

    ExactBody(int length) {
        bytes = ByteBuffer.allocate(length);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            if (part.remaining() > bytes.remaining()) {
                subscription.cancel();
                result.completeExceptionally(new IOException("more than " + bytes.capacity() + " bytes"));
                return;
            }
            bytes.put(part);
        }
    }

    @Override
    public void onError(Throwable failure) {
        result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        if (bytes.hasRemaining()) {
            result.completeExceptionally(
                    new IOException(bytes.position() + " of " + bytes.capacity() + " bytes, then the end"));
        } else {
            result.complete(bytes.array());
        }
    }

    private static final Flow.Subscription NONE = new Flow.Subscription() {
        @Override
        public void request(long count) {}

        @Override
        public void cancel() {}
    };
}
