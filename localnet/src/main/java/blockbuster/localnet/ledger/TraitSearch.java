package blockbuster.localnet.ledger;

import blockbuster.localnet.TransactionPlace;
import blockbuster.localnet.TransactionTrait;
import java.util.List;
import java.util.stream.Stream;

/** Reads the places of a trait's transactions, a page of keys at a time. */
final class TraitSearch {
    private static final int PAGE = 256;

    private TraitSearch() {}

    static Stream<TransactionPlace> in(
            Reads reads, TransactionTrait trait, TransactionPlace first, TransactionPlace last, boolean descending) {
        var prefix = Keys.trait(trait);
        var start = descending ? last : first;
        return Stream.iterate(
                        page(reads, prefix, start, descending),
                        page -> !page.isEmpty(),
                        page -> next(reads, prefix, page, descending))
                .flatMap(List::stream)
                .takeWhile(place -> descending ? place.compareTo(first) >= 0 : place.compareTo(last) <= 0);
    }

    private static List<TransactionPlace> next(
            Reads reads, byte[] prefix, List<TransactionPlace> page, boolean descending) {
        if (page.size() < PAGE) {
            return List.of();
        }
        return page(reads, prefix, descending ? before(page.getLast()) : after(page.getLast()), descending);
    }

    private static TransactionPlace after(TransactionPlace place) {
        return new TransactionPlace(place.checkpoint(), place.index() + 1);
    }

    private static TransactionPlace before(TransactionPlace place) {
        return place.index() > 0
                ? new TransactionPlace(place.checkpoint(), place.index() - 1)
                : new TransactionPlace(place.checkpoint() - 1, Integer.MAX_VALUE);
    }

    private static List<TransactionPlace> page(Reads reads, byte[] prefix, TransactionPlace start, boolean descending) {
        var from = Keys.place(start);
        var keys = descending ? reads.keysBackwards(prefix, from, PAGE) : reads.keys(prefix, from, PAGE);
        return keys.stream().map(Keys::lastPlace).toList();
    }
}
