package blockbuster.localnet.rpc;

import blockbuster.localnet.Checkpoint;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.Ledger;
import blockbuster.localnet.TransactionTrait;
import blockbuster.sui.rpc.proto.Event;
import blockbuster.sui.rpc.proto.ListCheckpointsRequest;
import blockbuster.sui.rpc.proto.ListCheckpointsResponse;
import blockbuster.sui.rpc.proto.ListEventsRequest;
import blockbuster.sui.rpc.proto.ListEventsResponse;
import blockbuster.sui.rpc.proto.ListTransactionsRequest;
import blockbuster.sui.rpc.proto.ListTransactionsResponse;
import blockbuster.sui.rpc.proto.QueryEnd;
import blockbuster.sui.rpc.proto.QueryEndReason;
import blockbuster.sui.rpc.proto.Watermark;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Checkpoints, transactions and events in the chain's order, found by index where the filter allows it. */
final class Listings {
    private final Ledger ledger;
    private final CheckpointMessages checkpoints;
    private final TransactionMessages transactions;

    Listings(Ledger ledger) {
        this.ledger = ledger;
        this.checkpoints = new CheckpointMessages(ledger);
        this.transactions = new TransactionMessages(ledger);
    }

    private record Found<T>(Position position, T item) {}

    void checkpoints(ListCheckpointsRequest request, StreamObserver<ListCheckpointsResponse> out) {
        var mask = ReadMask.of(
                request.hasReadMask(),
                request.getReadMask(),
                blockbuster.sui.rpc.proto.Checkpoint.getDescriptor(),
                "sequence_number",
                "digest");
        Range range = Range.of(
                request.getStartCheckpoint(),
                end(request.hasEndCheckpoint(), request.getEndCheckpoint()),
                tip(),
                request.getOptions());
        Predicate<ExecutedTransaction> filter = Filters.transactions(request.getFilter());
        Stream<Checkpoint> wanted = request.hasFilter()
                ? transactionsIn(range, FilterTraits.of(request.getFilter()))
                        .filter(each -> filter.test(each.item()))
                        .map(each -> each.position().checkpoint())
                        .distinct()
                        .flatMap(sequence -> ledger.checkpoint(sequence).stream())
                : inRange(range);
        Stream<Found<Checkpoint>> found = wanted.map(
                        checkpoint -> new Found<>(new Position(checkpoint.sequence(), 0, 0), checkpoint))
                .filter(each -> range.contains(each.position()));
        QueryEnd end = send(
                found,
                range,
                (position, checkpoint) -> out.onNext(ListCheckpointsResponse.newBuilder()
                        .setCheckpoint(checkpoints.checkpoint(checkpoint, mask))
                        .setWatermark(watermark(position))
                        .build()));
        out.onNext(ListCheckpointsResponse.newBuilder().setEnd(end).build());
    }

    void transactions(ListTransactionsRequest request, StreamObserver<ListTransactionsResponse> out) {
        ReadMask mask = LedgerService.transactionMask(request.hasReadMask(), request.getReadMask());
        Range range = Range.of(
                request.getStartCheckpoint(),
                end(request.hasEndCheckpoint(), request.getEndCheckpoint()),
                tip(),
                request.getOptions());
        Predicate<ExecutedTransaction> filter = Filters.transactions(request.getFilter());
        Stream<Found<ExecutedTransaction>> found = transactionsIn(range, FilterTraits.of(request.getFilter()))
                .filter(each -> filter.test(each.item()) && range.contains(each.position()));
        QueryEnd end = send(
                found,
                range,
                (position, executed) -> out.onNext(ListTransactionsResponse.newBuilder()
                        .setTransaction(transactions.transaction(executed, mask))
                        .setWatermark(watermark(position))
                        .build()));
        out.onNext(ListTransactionsResponse.newBuilder().setEnd(end).build());
    }

    void events(ListEventsRequest request, StreamObserver<ListEventsResponse> out) {
        var mask = ReadMask.of(
                request.hasReadMask(),
                request.getReadMask(),
                Event.getDescriptor(),
                "event_type",
                "transaction_digest");
        Range range = Range.of(
                request.getStartCheckpoint(),
                end(request.hasEndCheckpoint(), request.getEndCheckpoint()),
                tip(),
                request.getOptions());
        Filters.EventTest filter = Filters.events(request.getFilter());
        Stream<Found<ExecutedTransaction>> found = transactionsIn(range, FilterTraits.of(request.getFilter()))
                .flatMap(each -> range.indexes(each.item().events().size())
                        .filter(index ->
                                filter.test(each.item(), each.item().events().get(index)))
                        .mapToObj(index -> new Found<>(at(each.position(), index), each.item()))
                        .filter(event -> range.contains(event.position())));
        QueryEnd end = send(
                found,
                range,
                (position, executed) -> out.onNext(ListEventsResponse.newBuilder()
                        .setEvent(mask.trim(transactions.event(executed, position.event(), mask.wants("json"))))
                        .setWatermark(watermark(position))
                        .build()));
        out.onNext(ListEventsResponse.newBuilder().setEnd(end).build());
    }

    private static <T> QueryEnd send(Stream<Found<T>> found, Range range, BiConsumer<Position, T> frame) {
        long sent = found.limit(range.limit())
                .peek(each -> frame.accept(each.position(), each.item()))
                .count();
        return QueryEnd.newBuilder()
                .setReason(sent == range.limit() ? QueryEndReason.QUERY_END_REASON_ITEM_LIMIT : range.bound())
                .build();
    }

    private Stream<Checkpoint> inRange(Range range) {
        return range.checkpoints().mapToObj(ledger::checkpoint).flatMap(Optional::stream);
    }

    /** The transactions that can match: those with the traits if they say anything, else all. */
    private Stream<Found<ExecutedTransaction>> transactionsIn(Range range, List<List<TransactionTrait>> traits) {
        return Candidates.of(ledger, traits, range)
                .map(places -> places.flatMap(place -> ledger.checkpoint(place.checkpoint()).stream()
                        .flatMap(checkpoint -> executed(checkpoint, place.index()))))
                .orElseGet(() -> inRange(range)
                        .flatMap(checkpoint -> range.indexes(
                                        checkpoint.transactions().size())
                                .boxed()
                                .flatMap(index -> executed(checkpoint, index))));
    }

    private Stream<Found<ExecutedTransaction>> executed(Checkpoint checkpoint, int index) {
        return ledger.transaction(checkpoint.transactions().get(index)).stream()
                .map(executed -> new Found<>(new Position(checkpoint.sequence(), index, 0), executed));
    }

    private static Position at(Position transaction, int event) {
        return new Position(transaction.checkpoint(), transaction.transaction(), event);
    }

    private long tip() {
        return ledger.latestCheckpoint().sequence();
    }

    private static long end(boolean given, long end) {
        return given ? end : -1;
    }

    private static Watermark watermark(Position position) {
        return Watermark.newBuilder()
                .setCursor(position.toCursor())
                .setCheckpoint(position.checkpoint())
                .build();
    }
}
