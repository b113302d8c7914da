package blockbuster.localnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.ledger.ObjectLocks.Claim;
import blockbuster.localnet.ledger.ObjectLocks.Use;
import blockbuster.sui.SuiAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Who may use which object at the same time, and who is next. */
final class ObjectLocksTest {
    private static final SuiAddress A = SuiAddress.ofSmall(10);
    private static final SuiAddress B = SuiAddress.ofSmall(11);
    private static final SuiAddress C = SuiAddress.ofSmall(12);

    private final ObjectLocks locks = new ObjectLocks();
    private final List<String> granted = new ArrayList<>();

    private Claim enter(String name, Map<SuiAddress, Use> uses) {
        var claim = locks.prepare(uses, () -> granted.add(name));
        claim.enter();
        return claim;
    }

    @Example
    void letsDisjointOnesRunTogether() {
        enter("a", Map.of(A, Use.CHANGE));
        enter("b", Map.of(B, Use.CHANGE));
        enter("none", Map.of());

        assertThat(granted).containsExactly("a", "b", "none");
    }

    @Example
    void keepsTheOrderOfArrivalOnOneObject() {
        var first = enter("first", Map.of(A, Use.CHANGE));
        var second = enter("second", Map.of(A, Use.CHANGE));
        enter("third", Map.of(A, Use.CHANGE));
        assertThat(granted).containsExactly("first");

        first.release();
        assertThat(granted).containsExactly("first", "second");
        second.release();
        assertThat(granted).containsExactly("first", "second", "third");
    }

    @Example
    void letsReadersRunTogetherButNotPastAWaitingWriter() {
        var one = enter("read 1", Map.of(A, Use.READ));
        var two = enter("read 2", Map.of(A, Use.READ));
        var writer = enter("write", Map.of(A, Use.CHANGE));
        enter("read 3", Map.of(A, Use.READ));
        enter("read 4", Map.of(A, Use.READ));
        assertThat(granted).containsExactly("read 1", "read 2");

        two.release();
        assertThat(granted).containsExactly("read 1", "read 2");
        one.release();
        assertThat(granted).containsExactly("read 1", "read 2", "write");
        writer.release();
        assertThat(granted).containsExactly("read 1", "read 2", "write", "read 3", "read 4");
    }

    @Example
    void waitsForAllObjectsAndHoldsNoneOfThemInACircle() {
        var first = enter("ab", Map.of(A, Use.CHANGE, B, Use.CHANGE));
        var second = enter("bc", Map.of(B, Use.CHANGE, C, Use.CHANGE));
        var third = enter("ca", Map.of(C, Use.CHANGE, A, Use.CHANGE));

        first.release();
        second.release();
        third.release();

        assertThat(granted).containsExactly("ab", "bc", "ca");
        assertThat(locks.size()).isZero();
    }

    /** Each number is a transaction: a pair of bits per object says whether it leaves, reads or changes it. */
    @Property(tries = 300)
    void neverLetsAChangeMeetAnotherUseAndLeavesNothingBehind(
            @ForAll @Size(max = 40) List<@IntRange(max = 26) Integer> transactions) {
        var locks = new ObjectLocks();
        var running = new ArrayList<Integer>();
        var claims = new HashMap<Integer, Claim>();
        for (int i = 0; i < transactions.size(); i++) {
            int number = i;
            claims.put(i, locks.prepare(uses(transactions.get(i)), () -> running.add(number)));
            claims.get(i).enter();
        }
        int ended = 0;
        for (; !running.isEmpty(); ended++) {
            requireCompatible(running.stream()
                    .map(number -> uses(transactions.get(number)))
                    .toList());
            int next = running.remove(ended % running.size());
            claims.get(next).release();
        }

        assertThat(ended).isEqualTo(transactions.size());
        assertThat(locks.size()).isZero();
    }

    private static Map<SuiAddress, Use> uses(int number) {
        var uses = new HashMap<SuiAddress, Use>();
        int rest = number;
        for (var id : List.of(A, B, C)) {
            if (rest % 3 > 0) {
                uses.put(id, rest % 3 == 1 ? Use.READ : Use.CHANGE);
            }
            rest /= 3;
        }
        return uses;
    }

    private static void requireCompatible(List<Map<SuiAddress, Use>> running) {
        for (var id : List.of(A, B, C)) {
            var uses = running.stream()
                    .map(each -> each.get(id))
                    .filter(use -> use != null)
                    .toList();
            assertThat(uses.size() <= 1 || !uses.contains(Use.CHANGE)).isTrue();
        }
    }
}
