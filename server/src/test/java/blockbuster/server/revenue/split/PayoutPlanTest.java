package blockbuster.server.revenue.split;

import static blockbuster.server.revenue.split.Addresses.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.PayoutTree;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PayoutPlanTest {

    @Test
    void paysClaimsOrCarriesTheWholeOfACreatorsMoney() {
        var plan = plan(1_000, List.of(80L, 15L, 5L), Map.of(3, 100L, 4, 30L), 100, Set.of(1, 3, 4));

        // 870 to share by 80 : 15 : 5, which is 696 : 130.5 : 43.5; the unit left goes to the lower address.
        assertThat(plan.payouts())
                .containsExactly(
                        payout(1, 696, 0, 696, 0, 0),
                        payout(2, 131, 0, 0, 131, 0),
                        payout(3, 43, 100, 143, 0, 0),
                        payout(4, 0, 30, 0, 0, 30));
    }

    @Property
    void conservesEveryUnitWhateverIsCarriedOrClaimed(
            @ForAll @LongRange(min = 0, max = 1L << 60) long pool,
            @ForAll("seconds") List<Long> seconds,
            @ForAll("carried") List<Long> carriedIn,
            @ForAll @LongRange(min = 0, max = 1L << 50) long minimum,
            @ForAll Set<@IntRange(min = 1, max = 8) Integer> accounts) {
        var carried =
                IntStream.range(0, carriedIn.size()).boxed().collect(Collectors.toMap(i -> i + 1, carriedIn::get));
        long owed = carriedIn.stream().mapToLong(Long::longValue).sum();

        var plan = plan(pool + owed, seconds, carried, minimum, accounts);

        var watched = seconds.stream().anyMatch(watchedSeconds -> watchedSeconds > 0);
        var root = plan.tree().root();
        assertThat(root.paid() + root.claimed() + root.carried()).isEqualTo(watched ? pool + owed : owed);
        assertThat(root.paid()).isEqualTo(plan.total(CreatorPayout::paid).longValueExact());
        for (int place = 0; place < plan.payouts().size(); place++) {
            var payout = plan.payouts().get(place);
            boolean enough = payout.share().add(payout.carriedIn()).longValueExact() >= minimum;
            boolean account = accounts.stream().anyMatch(i -> address(i).equals(payout.uploader()));
            assertThat(payout.paid().signum() > 0).isEqualTo(enough && account && due(payout) > 0);
            assertThat(payout.claimed().signum() > 0).isEqualTo(enough && !account && due(payout) > 0);
            assertThat(PayoutTree.contains(root, payout.leaf(), plan.tree().path(place)))
                    .isTrue();
        }
    }

    @Test
    void refusesToShareWhatOthersHaveInThePool() {
        assertThatThrownBy(() -> plan(29, List.of(1L), Map.of(4, 30L), 0, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<Long>> seconds() {
        return Arbitraries.longs().between(0, 90_000).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Long>> carried() {
        return Arbitraries.longs().between(0, 1L << 50).list().ofMaxSize(8);
    }

    private static long due(CreatorPayout payout) {
        return payout.share().add(payout.carriedIn()).longValueExact();
    }

    private static PayoutPlan plan(
            long pool, List<Long> seconds, Map<Integer, Long> carriedIn, long minimum, Set<Integer> accounts) {
        var plays = IntStream.range(0, seconds.size())
                .mapToObj(i -> new WatchedPlay("m", address(i + 1), seconds.get(i), 0))
                .toList();
        Map<SuiAddress, BigInteger> carried = carriedIn.entrySet().stream()
                .collect(Collectors.toMap(entry -> address(entry.getKey()), entry -> amount(entry.getValue())));
        return PayoutPlan.of(
                new PoolPolicy(),
                amount(pool),
                Map.of(),
                WatchedPlays.of(plays),
                carried,
                amount(minimum),
                uploader -> accounts.stream().anyMatch(i -> address(i).equals(uploader)));
    }

    private static CreatorPayout payout(
            int uploader, long share, long carriedIn, long paid, long claimed, long carried) {
        return new CreatorPayout(
                address(uploader), amount(share), amount(carriedIn), amount(paid), amount(claimed), amount(carried));
    }

    private static BigInteger amount(long units) {
        return BigInteger.valueOf(units);
    }
}
