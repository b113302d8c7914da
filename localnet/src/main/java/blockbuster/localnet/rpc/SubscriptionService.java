package blockbuster.localnet.rpc;

import blockbuster.localnet.Checkpoint;
import blockbuster.localnet.CheckpointSubscription;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.Ledger;
import blockbuster.localnet.LocalnetException;
import blockbuster.sui.rpc.proto.Event;
import blockbuster.sui.rpc.proto.SubscribeCheckpointsRequest;
import blockbuster.sui.rpc.proto.SubscribeCheckpointsResponse;
import blockbuster.sui.rpc.proto.SubscribeEventsRequest;
import blockbuster.sui.rpc.proto.SubscribeEventsResponse;
import blockbuster.sui.rpc.proto.SubscribeTransactionsRequest;
import blockbuster.sui.rpc.proto.SubscribeTransactionsResponse;
import blockbuster.sui.rpc.proto.SubscriptionServiceGrpc;
import blockbuster.sui.rpc.proto.Watermark;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What happens from now on. Every subscriber has a virtual thread; it ends when the subscriber goes away. */
final class SubscriptionService extends SubscriptionServiceGrpc.SubscriptionServiceImplBase {
    private static final Duration LOOK_AFTER_CALLER = Duration.ofMillis(250);

    private final Ledger ledger;
    private final CheckpointMessages checkpoints;
    private final TransactionMessages transactions;

    SubscriptionService(Ledger ledger) {
        this.ledger = ledger;
        this.checkpoints = new CheckpointMessages(ledger);
        this.transactions = new TransactionMessages(ledger);
    }

    @Override
    public void subscribeCheckpoints(
            SubscribeCheckpointsRequest request, StreamObserver<SubscribeCheckpointsResponse> out) {
        follow(out, () -> {
            var mask = ReadMask.of(
                    request.hasReadMask(),
                    request.getReadMask(),
                    blockbuster.sui.rpc.proto.Checkpoint.getDescriptor(),
                    "sequence_number",
                    "digest");
            Predicate<ExecutedTransaction> filter = Filters.transactions(request.getFilter());
            return checkpoint -> {
                if (!request.hasFilter() || executed(checkpoint).anyMatch(filter)) {
                    out.onNext(SubscribeCheckpointsResponse.newBuilder()
                            .setCursor(checkpoint.sequence())
                            .setCheckpoint(checkpoints.checkpoint(checkpoint, mask))
                            .build());
                }
            };
        });
    }

    @Override
    public void subscribeTransactions(
            SubscribeTransactionsRequest request, StreamObserver<SubscribeTransactionsResponse> out) {
        follow(out, () -> {
            ReadMask mask = LedgerService.transactionMask(request.hasReadMask(), request.getReadMask());
            Predicate<ExecutedTransaction> filter = Filters.transactions(request.getFilter());
            return checkpoint -> executed(checkpoint)
                    .filter(filter)
                    .forEach(executed -> out.onNext(SubscribeTransactionsResponse.newBuilder()
                            .setTransaction(transactions.transaction(executed, mask))
                            .setWatermark(watermark(checkpoint))
                            .build()));
        });
    }

    @Override
    public void subscribeEvents(SubscribeEventsRequest request, StreamObserver<SubscribeEventsResponse> out) {
        follow(out, () -> {
            var mask = ReadMask.of(
                    request.hasReadMask(),
                    request.getReadMask(),
                    Event.getDescriptor(),
                    "event_type",
                    "transaction_digest");
            Filters.EventTest filter = Filters.events(request.getFilter());
            return checkpoint -> executed(checkpoint).forEach(executed -> {
                for (int i = 0; i < executed.events().size(); i++) {
                    if (filter.test(executed, executed.events().get(i))) {
                        out.onNext(SubscribeEventsResponse.newBuilder()
                                .setEvent(mask.trim(transactions.event(executed, i, mask.wants("json"))))
                                .setWatermark(watermark(checkpoint))
                                .build());
                    }
                }
            });
        });
    }

    /** Answers a malformed request at once. */
    private void follow(StreamObserver<?> out, Supplier<Consumer<Checkpoint>> request) {
        Consumer<Checkpoint> consumer;
        try {
            consumer = request.get();
        } catch (RuntimeException refused) {
            out.onError(Replies.status(refused));
            return;
        }
        var call = (ServerCallStreamObserver<?>) out;
        CheckpointSubscription subscription = ledger.subscribe();
        call.setOnCancelHandler(subscription::close);
        Thread.ofVirtual().name("checkpoint-subscriber").start(() -> run(call, subscription, consumer));
    }

    private static void run(
            ServerCallStreamObserver<?> call, CheckpointSubscription subscription, Consumer<Checkpoint> consumer) {
        try (subscription) {
            while (!call.isCancelled()) {
                subscription.next(LOOK_AFTER_CALLER).ifPresent(consumer);
            }
        } catch (LocalnetException ended) {
            refuse(
                    call,
                    Status.UNAVAILABLE
                            .withDescription(String.valueOf(ended.getMessage()))
                            .asRuntimeException());
        } catch (RuntimeException failed) {
            refuse(call, Replies.status(failed));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void refuse(ServerCallStreamObserver<?> call, StatusRuntimeException reason) {
        if (!call.isCancelled()) {
            call.onError(reason);
        }
    }

    private Stream<ExecutedTransaction> executed(Checkpoint checkpoint) {
        return checkpoint.transactions().stream().flatMap(digest -> ledger.transaction(digest).stream());
    }

    private static Watermark watermark(Checkpoint checkpoint) {
        return Watermark.newBuilder().setCheckpoint(checkpoint.sequence()).build();
    }
}
