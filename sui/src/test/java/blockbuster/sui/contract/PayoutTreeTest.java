package blockbuster.sui.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.sui.SuiAddress;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Every payout has its proof, and nothing else has one. The Move tests hold the same hashes. */
final class PayoutTreeTest {

    @Property
    void everyLeafHasAPathAndTheRootHasTheSums(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 1L << 50) Long> amounts) {
        List<PayoutNode> leaves = leaves(amounts);
        PayoutTree tree = PayoutTree.of(leaves);

        for (int i = 0; i < leaves.size(); i++) {
            assertThat(PayoutTree.contains(tree.root(), leaves.get(i), tree.path(i)))
                    .isTrue();
        }
        assertThat(tree.root().paid() + tree.root().claimed() + tree.root().carried())
                .isEqualTo(amounts.stream().mapToLong(Long::longValue).sum());
    }

    @Property
    void noOtherAmountPlaceOrSumPasses(
            @ForAll @Size(min = 2, max = 20) List<@LongRange(min = 1, max = 1000) Long> amounts) {
        List<PayoutNode> leaves = leaves(amounts);
        PayoutTree tree = PayoutTree.of(leaves);
        PayoutNode first = leaves.getFirst();
        PayoutNode more = PayoutNode.leaf(recipient(0), first.paid() + 1, first.claimed(), first.carried());
        PayoutNode root = tree.root();
        var richer = new PayoutNode(root.hash(), root.paid() + 1, root.claimed(), root.carried());

        assertThat(PayoutTree.contains(root, more, tree.path(0))).isFalse();
        assertThat(PayoutTree.contains(root, first, tree.path(1))).isFalse();
        assertThat(PayoutTree.contains(richer, first, tree.path(0))).isFalse();
    }

    @Example
    void hasARootOfZerosWithoutPayouts() {
        assertThat(PayoutTree.of(List.of()).root()).isEqualTo(PayoutNode.NONE);
    }

    @Example
    void refusesSumsThatDoNotFit() {
        var leaves =
                List.of(PayoutNode.leaf(recipient(0), Long.MAX_VALUE, 0, 0), PayoutNode.leaf(recipient(1), 1, 0, 0));

        assertThatThrownBy(() -> PayoutTree.of(leaves)).isInstanceOf(ArithmeticException.class);
    }

    /** Paid, claimed and carried in turn. */
    private static List<PayoutNode> leaves(List<Long> amounts) {
        var leaves = new ArrayList<PayoutNode>();
        for (int i = 0; i < amounts.size(); i++) {
            long amount = amounts.get(i);
            leaves.add(PayoutNode.leaf(
                    recipient(i), i % 3 == 0 ? amount : 0, i % 3 == 1 ? amount : 0, i % 3 == 2 ? amount : 0));
        }
        return leaves;
    }

    private static SuiAddress recipient(int number) {
        return SuiAddress.parse("0x" + Integer.toHexString(0xC0 + number));
    }
}
