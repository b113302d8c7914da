package blockbuster.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PayersTest {
    @Test
    void givesEveryAmountAPayerWhereThatIsPossible() {
        var payers = new Payers(List.of(amounts(1, 2), amounts(1, 2, 3), amounts(2)));

        assertThat(payers.take(amount(1))).isTrue();
        assertThat(payers.take(amount(2))).isTrue();
        assertThat(payers.take(amount(3))).isTrue();
        assertThat(payers.take(amount(2))).isFalse();
    }

    @Test
    void movesThoseBeforeToMakeRoom() {
        var payers = new Payers(List.of(amounts(1, 2), amounts(2, 3), amounts(3)));

        assertThat(payers.take(amount(2))).isTrue();
        assertThat(payers.take(amount(3))).isTrue();
        assertThat(payers.take(amount(1))).isTrue();
    }

    @Test
    void refusesWhatNoneOfThemPaid() {
        var payers = new Payers(List.of(amounts(1), amounts(1, 2)));

        assertThat(payers.take(amount(4))).isFalse();
        assertThat(payers.take(amount(2))).isTrue();
        assertThat(payers.take(amount(2))).isFalse();
        assertThat(payers.take(amount(1))).isTrue();
    }

    private static Set<BigInteger> amounts(long... values) {
        return LongStream.of(values).mapToObj(PayersTest::amount).collect(Collectors.toSet());
    }

    private static BigInteger amount(long value) {
        return BigInteger.valueOf(value);
    }
}
