package blockbuster.localnet.rpc;

import blockbuster.localnet.Ledger;
import blockbuster.localnet.TransactionPlace;
import blockbuster.localnet.TransactionTrait;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Merges the places where terms of a filter can match, in the listing's direction, each once. For one thread. */
final class Candidates implements Iterator<TransactionPlace> {
    /** How far traits of a term are compared to find the rarest. */
    private static final int SAMPLE = 256;

    private final PriorityQueue<Head> heads;

    /** The next place of one term, and those after it. */
    private record Head(TransactionPlace place, Iterator<TransactionPlace> rest) {}

    private Candidates(Stream<Iterator<TransactionPlace>> terms, boolean descending) {
        Comparator<Head> order = Comparator.comparing(Head::place);
        this.heads = new PriorityQueue<>(descending ? order.reversed() : order);
        terms.forEach(this::push);
    }

    /**
     * Where transactions that match can be; empty if that is everywhere, because there is no term or one without traits.
     *
     * @param terms the traits of each term, all of which what it matches has
     */
    static Optional<Stream<TransactionPlace>> of(Ledger ledger, List<List<TransactionTrait>> terms, Range range) {
        if (terms.isEmpty() || terms.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        if (range.last() < range.first()) {
            return Optional.of(Stream.empty());
        }
        var places = terms.stream()
                .distinct()
                .map(traits ->
                        places(ledger, rarest(ledger, traits, range), range).iterator());
        var merged = Spliterators.spliteratorUnknownSize(
                new Candidates(places, range.descending()), Spliterator.ORDERED | Spliterator.NONNULL);
        return Optional.of(StreamSupport.stream(merged, false));
    }

    private static TransactionTrait rarest(Ledger ledger, List<TransactionTrait> traits, Range range) {
        return traits.size() == 1
                ? traits.getFirst()
                : traits.stream()
                        .min(Comparator.comparingLong(trait ->
                                places(ledger, trait, range).limit(SAMPLE).count()))
                        .orElseThrow();
    }

    private static Stream<TransactionPlace> places(Ledger ledger, TransactionTrait trait, Range range) {
        return ledger.transactions(
                trait,
                new TransactionPlace(range.first(), 0),
                new TransactionPlace(range.last(), Integer.MAX_VALUE),
                range.descending());
    }

    private void push(Iterator<TransactionPlace> places) {
        if (places.hasNext()) {
            heads.add(new Head(places.next(), places));
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public TransactionPlace next() {
        if (heads.isEmpty()) {
            throw new NoSuchElementException();
        }
        TransactionPlace next = heads.element().place();
        while (hasNext() && heads.element().place().equals(next)) {
            push(heads.remove().rest());
        }
        return next;
    }
}
