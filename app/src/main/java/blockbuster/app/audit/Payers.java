package blockbuster.app.audit;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives amounts to payers, each of whom can have paid one of several and takes one. Who has one already is given another when
 * that makes room (augmenting paths), so an amount is refused only when there is no way to place it with those before.
 */
final class Payers {
    private final List<Group> groups;

    /** @param payers what each can have paid */
    Payers(Collection<Set<BigInteger>> payers) {
        this.groups =
                payers.stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(each -> new Group(each.getKey(), each.getValue()))
                        .toList();
    }

    /** Payers who can have paid the same amounts. */
    private static final class Group {
        private final Set<BigInteger> possible;
        private final Map<BigInteger, Long> taken = new HashMap<>();
        private long free;

        private Group(Set<BigInteger> possible, long free) {
            this.possible = possible;
            this.free = free;
        }

        private void add(BigInteger amount, long count) {
            taken.merge(amount, count, Long::sum);
            free -= count;
        }
    }

    /** Whether the amount finds a payer. */
    boolean take(BigInteger amount) {
        return take(amount, new HashSet<>());
    }

    private boolean take(BigInteger amount, Set<Group> asked) {
        for (var group : groups) {
            if (group.possible.contains(amount) && asked.add(group) && (group.free > 0 || makeRoom(group, asked))) {
                group.add(amount, 1);
                return true;
            }
        }
        return false;
    }

    private boolean makeRoom(Group group, Set<Group> asked) {
        for (var other : List.copyOf(group.taken.keySet())) {
            if (group.taken.getOrDefault(other, 0L) > 0 && take(other, asked)) {
                group.add(other, -1);
                return true;
            }
        }
        return false;
    }
}
