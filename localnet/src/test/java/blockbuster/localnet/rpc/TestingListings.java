package blockbuster.localnet.rpc;

import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.Ledger;
import blockbuster.sui.rpc.proto.EventFilter;
import blockbuster.sui.rpc.proto.ListCheckpointsRequest;
import blockbuster.sui.rpc.proto.ListCheckpointsResponse;
import blockbuster.sui.rpc.proto.ListEventsRequest;
import blockbuster.sui.rpc.proto.ListEventsResponse;
import blockbuster.sui.rpc.proto.ListTransactionsRequest;
import blockbuster.sui.rpc.proto.ListTransactionsResponse;
import blockbuster.sui.rpc.proto.Ordering;
import blockbuster.sui.rpc.proto.QueryEnd;
import blockbuster.sui.rpc.proto.QueryEndReason;
import blockbuster.sui.rpc.proto.QueryOptions;
import blockbuster.sui.rpc.proto.TransactionFilter;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Follows listings page by page and says where they found something. */
final class TestingListings {
    private final Ledger ledger;
    private final Listings listings;

    TestingListings(Ledger ledger) {
        this.ledger = ledger;
        this.listings = new Listings(ledger);
    }

    /** What part of the chain to list, in which order, and how much at a time; {@code end} is exclusive. */
    record Part(long start, long end, boolean descending, int page) {
        static Part random(Ledger ledger, RandomGenerator random) {
            long height = ledger.latestCheckpoint().sequence();
            long start = random.nextInt(3) > 0 ? 0 : random.nextLong(height);
            long end = random.nextInt(3) > 0 ? height + 1 : start + random.nextLong(height);
            return new Part(start, end, random.nextBoolean(), 1 + random.nextInt(40));
        }

        List<Position> of(List<Position> all) {
            var part = all.stream()
                    .filter(each -> each.checkpoint() >= start && each.checkpoint() < end)
                    .toList();
            return descending ? part.reversed() : part;
        }

        QueryOptions first() {
            return QueryOptions.newBuilder()
                    .setLimit(page)
                    .setOrdering(descending ? Ordering.ORDERING_DESCENDING : Ordering.ORDERING_ASCENDING)
                    .build();
        }

        QueryOptions next(Position last) {
            var options = first().toBuilder();
            return descending
                    ? options.setBefore(last.toCursor()).build()
                    : options.setAfter(last.toCursor()).build();
        }
    }

    private record Page(List<Position> found, QueryEnd end) {}

    List<Position> checkpoints(TransactionFilter filter, Part part) {
        return pages(part, options -> {
            var frames = new Frames<ListCheckpointsResponse>();
            listings.checkpoints(
                    ListCheckpointsRequest.newBuilder()
                            .setFilter(filter)
                            .setStartCheckpoint(part.start())
                            .setEndCheckpoint(part.end())
                            .setOptions(options)
                            .build(),
                    frames);
            return frames.page(frame -> Position.of(frame.getWatermark().getCursor()), ListCheckpointsResponse::getEnd);
        });
    }

    List<Position> transactions(TransactionFilter filter, Part part) {
        return pages(part, options -> transactions(filter, part, options));
    }

    /** The first page of the newest, as an explorer shows it. */
    List<Position> firstTransactions(TransactionFilter filter) {
        var all = new Part(0, ledger.latestCheckpoint().sequence() + 1, true, 50);
        return transactions(filter, all, all.first()).found();
    }

    private Page transactions(TransactionFilter filter, Part part, QueryOptions options) {
        var frames = new Frames<ListTransactionsResponse>();
        listings.transactions(
                ListTransactionsRequest.newBuilder()
                        .setFilter(filter)
                        .setStartCheckpoint(part.start())
                        .setEndCheckpoint(part.end())
                        .setOptions(options)
                        .build(),
                frames);
        return frames.page(frame -> Position.of(frame.getWatermark().getCursor()), ListTransactionsResponse::getEnd);
    }

    List<Position> events(EventFilter filter, Part part) {
        return pages(part, options -> {
            var frames = new Frames<ListEventsResponse>();
            listings.events(
                    ListEventsRequest.newBuilder()
                            .setFilter(filter)
                            .setStartCheckpoint(part.start())
                            .setEndCheckpoint(part.end())
                            .setOptions(options)
                            .build(),
                    frames);
            return frames.page(frame -> Position.of(frame.getWatermark().getCursor()), ListEventsResponse::getEnd);
        });
    }

    private static List<Position> pages(Part part, Function<QueryOptions, Page> listing) {
        var page = listing.apply(part.first());
        var found = new ArrayList<>(page.found());
        while (page.end().getReason() == QueryEndReason.QUERY_END_REASON_ITEM_LIMIT) {
            page = listing.apply(part.next(found.getLast()));
            found.addAll(page.found());
        }
        return found;
    }

    /** Every transaction of the chain, without any index. */
    static void forEach(Ledger ledger, BiConsumer<Position, ExecutedTransaction> action) {
        for (long i = 0; i <= ledger.latestCheckpoint().sequence(); i++) {
            var digests = ledger.checkpoint(i).orElseThrow().transactions();
            for (int index = 0; index < digests.size(); index++) {
                action.accept(
                        new Position(i, index, 0),
                        ledger.transaction(digests.get(index)).orElseThrow());
            }
        }
    }

    /** Frames of one answer, the last of which tells how it ended. */
    private static final class Frames<T> implements StreamObserver<T> {
        private final List<T> frames = new ArrayList<>();

        Page page(Function<T, Position> position, Function<T, QueryEnd> end) {
            var last = frames.removeLast();
            return new Page(frames.stream().map(position).toList(), end.apply(last));
        }

        @Override
        public void onNext(T frame) {
            frames.add(frame);
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onCompleted() {}
    }
}
