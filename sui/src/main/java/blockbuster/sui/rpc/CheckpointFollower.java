package blockbuster.sui.rpc;

import blockbuster.sui.rpc.proto.SubscribeCheckpointsRequest;
import blockbuster.sui.rpc.proto.SubscribeCheckpointsResponse;
import blockbuster.sui.rpc.proto.SubscriptionServiceGrpc.SubscriptionServiceBlockingStub;
import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * Reads checkpoints one after the other. The subscription only tells how far the chain has come, so that a lost
 * connection or a late start leaves no gap. Used by one thread.
 */
final class CheckpointFollower {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SuiClient client;
    private final SubscriptionServiceBlockingStub subscriptions;
    private final Consumer<Checkpoint> consumer;
    private long next;

    CheckpointFollower(
            SuiClient client,
            SubscriptionServiceBlockingStub subscriptions,
            long first,
            Consumer<Checkpoint> consumer) {
        this.client = client;
        this.subscriptions = subscriptions;
        this.next = first;
        this.consumer = consumer;
    }

    void run() throws InterruptedException {
        while (true) {
            try {
                followOnce();
            } catch (StatusRuntimeException | SuiRpcException lost) {
                // The chain may have forgotten nothing: the next round starts where this one ended.
            }
            Thread.sleep(PAUSE);
        }
    }

    private void followOnce() throws InterruptedException {
        Context.CancellableContext context = Context.current().withCancellation();
        Context previous = context.attach();
        try {
            Iterator<SubscribeCheckpointsResponse> stream = subscriptions.subscribeCheckpoints(request());
            handOver(client.latestCheckpoint());
            while (stream.hasNext()) {
                handOver(stream.next().getCursor());
            }
        } finally {
            context.detach(previous);
            context.cancel(null);
        }
    }

    private void handOver(long tip) throws InterruptedException {
        while (next <= tip) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Checkpoint checkpoint = client.getCheckpoint(next);
            consumer.accept(checkpoint);
            next++;
        }
    }

    private static SubscribeCheckpointsRequest request() {
        return SubscribeCheckpointsRequest.newBuilder()
                .setReadMask(ObjectReader.mask("sequence_number"))
                .build();
    }
}
