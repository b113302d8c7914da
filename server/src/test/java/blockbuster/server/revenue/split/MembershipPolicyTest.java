package blockbuster.server.revenue.split;

import static blockbuster.server.revenue.split.Addresses.address;
import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MembershipPolicyTest {
    private static final int MEMBERS = 6;
    private static final SplitPolicy POLICY = new MembershipPolicy();

    @Test
    void givesEachMembersMoneyToWhatThatMemberWatched() {
        var plays = List.of(play("a", 1, 30), play("a", 2, 10), play("b", 2, 1_000));

        var shares = split(pot(200, Map.of("a", amount(100), "b", amount(60), "c", amount(40))), plays);

        assertThat(shares).isEqualTo(Map.of(address(1), amount(75), address(2), amount(85)));
    }

    @Test
    void leavesTheMoneyOfWhoWatchedNothingWhereItIs() {
        var plays = List.of(play("a", 1, 30), play("b", 1, 0), play("nobody", 1, 30));

        var shares = split(pot(1_000, Map.of("a", amount(100), "b", amount(60))), plays);

        assertThat(shares).isEqualTo(Map.of(address(1), amount(100)));
    }

    @Test
    void spendsInProportionWhatThePotDoesNotHoldWhole() {
        var plays = List.of(play("a", 1, 30), play("b", 2, 30));

        var shares = split(pot(40, Map.of("a", amount(30), "b", amount(50))), plays);

        assertThat(shares).isEqualTo(Map.of(address(1), amount(15), address(2), amount(25)));
    }

    @Property
    void sumsToWhatTheWatchersPaidExactly(
            @ForAll("plays") List<WatchedPlay> plays, @ForAll("prices") List<Long> prices) {
        var contributions = contributions(prices);

        var shares = split(whole(contributions), plays);

        var spent = contributions.entrySet().stream()
                .filter(entry -> plays.stream()
                        .anyMatch(play -> play.member().equals(entry.getKey())
                                && play.score().signum() > 0))
                .map(Map.Entry::getValue)
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(sum(shares.values())).isEqualTo(spent);
        assertThat(shares.values()).allMatch(share -> share.signum() > 0);
    }

    @Property
    void ignoresTheOrderOfPlays(
            @ForAll("plays") List<WatchedPlay> plays, @ForAll("prices") List<Long> prices, @ForAll long seed) {
        var shuffled = new ArrayList<>(plays);
        Collections.shuffle(shuffled, new Random(seed));
        var pot = whole(contributions(prices));

        assertThat(split(pot, shuffled)).isEqualTo(split(pot, plays));
    }

    /** Whatever colluders play, their creators get no more of it than 70 % of what the colluders paid for memberships. */
    @Property
    void returnsColludersAtMostSeventyPercentOfWhatTheyPaid(
            @ForAll("plays") List<WatchedPlay> plays,
            @ForAll("prices") List<Long> prices,
            @ForAll Set<@IntRange(min = 0, max = MEMBERS - 1) Integer> colluding,
            @ForAll Set<@IntRange(min = 1, max = 5) Integer> theirCreators) {
        var colluders = colluding.stream().map(MembershipPolicyTest::name).collect(Collectors.toSet());
        var creators = theirCreators.stream().map(Addresses::address).collect(Collectors.toSet());
        var pot = whole(contributions(prices));

        var honestOnly = plays.stream()
                .filter(play -> !colluders.contains(play.member()))
                .toList();
        var gained = of(creators, split(pot, plays)).subtract(of(creators, split(pot, honestOnly)));

        var paid = colluding.stream()
                .mapToLong(prices::get)
                .mapToObj(BigInteger::valueOf)
                .toList();
        // The platform's part of each payment rounds down, so that of each payment at most one unit more comes back.
        var most = paid.stream()
                .map(price -> price.multiply(amount(7)).add(amount(9)).divide(BigInteger.TEN))
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(gained).isBetween(BigInteger.ZERO, most);
    }

    @Property
    void touchesNobodyElsesMoneyByWatchingMore(
            @ForAll("plays") List<WatchedPlay> plays,
            @ForAll("prices") List<Long> prices,
            @ForAll @IntRange(min = 1, max = 100_000) int seconds) {
        var pot = whole(contributions(prices));
        var mine = plays.stream()
                .map(play -> play.member().equals(name(0))
                        ? new WatchedPlay(play.member(), address(77), play.creditedSeconds(), play.completionBps())
                        : play)
                .toList();
        var more = new ArrayList<>(mine);
        more.add(play(name(0), 77, seconds));

        var before = split(pot, mine);
        var after = split(pot, more);

        before.remove(address(77));
        after.remove(address(77));
        assertThat(after).isEqualTo(before);
    }

    private static SortedMap<SuiAddress, BigInteger> split(Pot pot, List<WatchedPlay> plays) {
        return POLICY.split(pot, WatchedPlays.of(plays));
    }

    @Provide
    Arbitrary<List<WatchedPlay>> plays() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MEMBERS - 1),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.longs().between(0, 90_000),
                        Arbitraries.longs().between(0, 10_000))
                .as((member, uploader, seconds, completion) ->
                        new WatchedPlay(name(member), address(uploader), seconds, completion))
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Long>> prices() {
        return Arbitraries.longs().between(0, 1L << 50).list().ofSize(MEMBERS);
    }

    /** The creators' part of each price, as the contract splits it at 7,000 basis points. */
    private static Map<String, BigInteger> contributions(List<Long> prices) {
        return IntStream.range(0, prices.size())
                .boxed()
                .collect(Collectors.toMap(
                        MembershipPolicyTest::name, i -> amount(prices.get(i) - prices.get(i) * 3 / 10)));
    }

    private static Pot whole(Map<String, BigInteger> contributions) {
        return new Pot(sum(contributions.values()), contributions);
    }

    private static Pot pot(long amount, Map<String, BigInteger> contributions) {
        return new Pot(amount(amount), contributions);
    }

    private static BigInteger of(Set<SuiAddress> creators, Map<SuiAddress, BigInteger> shares) {
        return sum(creators.stream()
                .map(creator -> shares.getOrDefault(creator, BigInteger.ZERO))
                .toList());
    }

    private static BigInteger sum(Collection<BigInteger> amounts) {
        return amounts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger amount(long units) {
        return BigInteger.valueOf(units);
    }

    private static String name(int member) {
        return "member-" + member;
    }

    private static WatchedPlay play(String member, int uploader, long seconds) {
        return new WatchedPlay(member, address(uploader), seconds, 0);
    }
}
