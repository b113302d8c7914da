package blockbuster.server.revenue.split;

import static blockbuster.server.revenue.split.Addresses.address;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PoolPolicyTest {
    private static final BigInteger ONE = BigInteger.ONE;
    private final SplitPolicy policy = new PoolPolicy();

    @Test
    void givesTheLeftOverUnitToTheLargestRemainder() {
        // 100 over scores 1:1:4 (equal completion) = 16 r 4, 16 r 4, 66 r 4 of 6: three equal remainders, two units.
        var plays = List.of(play(3, 4), play(2, 1), play(1, 1));

        assertThat(split(BigInteger.valueOf(100), plays)).containsExactly(payout(1, 17), payout(2, 17), payout(3, 66));
    }

    @Test
    void weighsCompletion() {
        var half = new WatchedPlay("m", address(1), 100, 5_000);
        var whole = new WatchedPlay("m", address(2), 100, 10_000);

        assertThat(split(BigInteger.valueOf(2_750), List.of(half, whole)))
                .containsExactly(payout(1, 1_250), payout(2, 1_500));
    }

    @Test
    void paysNobodyWhenNothingCounted() {
        assertThat(split(BigInteger.TEN, List.of(play(1, 0)))).isEmpty();
        assertThat(split(BigInteger.TEN, List.of())).isEmpty();
        assertThat(split(BigInteger.ZERO, List.of(play(1, 1)))).isEmpty();
    }

    @Property
    void sumsToThePoolExactly(@ForAll("pools") BigInteger pool, @ForAll("plays") List<WatchedPlay> plays) {
        var payouts = split(pool, plays);

        var watched = plays.stream().anyMatch(play -> play.creditedSeconds() > 0);
        assertThat(sum(payouts)).isEqualTo(watched ? pool : BigInteger.ZERO);
    }

    @Property
    void staysWithinOneUnitOfTheExactShare(@ForAll("pools") BigInteger pool, @ForAll("plays") List<WatchedPlay> plays) {
        var total = plays.stream().map(WatchedPlay::score).reduce(BigInteger.ZERO, BigInteger::add);

        for (var payout : split(pool, plays)) {
            var score = plays.stream()
                    .filter(play -> play.uploader().equals(payout.uploader()))
                    .map(WatchedPlay::score)
                    .reduce(BigInteger.ZERO, BigInteger::add);
            var error = payout.amount().multiply(total).subtract(pool.multiply(score));
            assertThat(error.abs()).isLessThan(total);
        }
    }

    @Property
    void ignoresTheOrderOfPlays(
            @ForAll("pools") BigInteger pool, @ForAll("plays") List<WatchedPlay> plays, @ForAll long seed) {
        var shuffled = new ArrayList<>(plays);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(split(pool, shuffled)).isEqualTo(split(pool, plays));
    }

    @Property
    void gainsNothingFromCuttingAPlayInTwo(
            @ForAll @IntRange(min = 1, max = 20_000) int durationSeconds,
            @ForAll @IntRange(min = 1, max = 100) int watchedPercent,
            @ForAll @IntRange(min = 0, max = 100) int cutPercent) {
        long watched = (long) durationSeconds * watchedPercent / 100;
        long first = watched * cutPercent / 100;

        var whole = playOf(watched, durationSeconds).score();
        var pieces = playOf(first, durationSeconds)
                .score()
                .add(playOf(watched - first, durationSeconds).score());

        assertThat(pieces).isLessThanOrEqualTo(whole);
    }

    @Property
    void paysMoreForMoreWatching(
            @ForAll @BigRange(min = "1", max = "18446744073709551615") BigInteger pool,
            @ForAll @IntRange(min = 1, max = 100_000) int mine,
            @ForAll @IntRange(min = 1, max = 100_000) int others) {
        var before = amountOf(split(pool, List.of(play(1, mine), play(2, others))));
        var after = amountOf(split(pool, List.of(play(1, mine), play(1, mine), play(2, others))));

        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    private List<Payout> split(BigInteger pool, List<WatchedPlay> plays) {
        return policy.split(new Pot(pool, Map.of()), WatchedPlays.of(plays)).entrySet().stream()
                .map(share -> new Payout(share.getKey(), share.getValue()))
                .toList();
    }

    @Provide
    Arbitrary<BigInteger> pools() {
        return Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, ONE.shiftLeft(64).subtract(ONE));
    }

    @Provide
    Arbitrary<List<WatchedPlay>> plays() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.longs().between(0, 90_000),
                        Arbitraries.longs().between(0, 10_000))
                .as((uploader, seconds, completion) -> new WatchedPlay("m", address(uploader), seconds, completion))
                .list()
                .ofMaxSize(60);
    }

    private static BigInteger amountOf(List<Payout> payouts) {
        return sum(payouts.stream()
                .filter(payout -> payout.uploader().equals(address(1)))
                .toList());
    }

    private static BigInteger sum(List<Payout> payouts) {
        return payouts.stream().map(Payout::amount).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static WatchedPlay play(int uploader, long seconds) {
        return new WatchedPlay("m", address(uploader), seconds, 0);
    }

    private static WatchedPlay playOf(long seconds, long durationSeconds) {
        return new WatchedPlay("m", address(1), seconds, Completion.completionBps(seconds, durationSeconds));
    }

    private static Payout payout(int uploader, long amount) {
        return new Payout(address(uploader), BigInteger.valueOf(amount));
    }
}
