package blockbuster.localnet.execution;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.GasUsed;
import org.junit.jupiter.api.Test;

/** Prices as the protocol's configuration gives them. */
final class GasTest {
    @Test
    void roundsTheLowerHalfOfTheDigitsUp() {
        assertThat(Gas.rounded(0)).isEqualTo(1_000);
        assertThat(Gas.rounded(1_000)).isEqualTo(1_000);
        assertThat(Gas.rounded(1_001)).isEqualTo(1_010);
        assertThat(Gas.rounded(9_999)).isEqualTo(10_000);
        assertThat(Gas.rounded(12_345)).isEqualTo(12_400);
        assertThat(Gas.rounded(123_456)).isEqualTo(123_500);
        assertThat(Gas.rounded(1_234_567)).isEqualTo(1_235_000);
        assertThat(Gas.rounded(Long.MAX_VALUE / 2)).isEqualTo(Gas.MAX_UNITS);
    }

    @Test
    void asksForADepositByTheByte() {
        assertThat(Gas.deposit(130)).isEqualTo(988_000);
    }

    @Test
    void returnsNinetyNinePercentAndKeepsTheRest() {
        assertThat(Gas.used(1_000, 5, 988_000)).isEqualTo(new GasUsed(1_000, 5, 978_120, 9_880));
        assertThat(Gas.used(0, 0, 199)).isEqualTo(new GasUsed(0, 0, 197, 2));
        assertThat(Gas.used(0, 0, 50)).isEqualTo(new GasUsed(0, 0, 50, 0));
        assertThat(Gas.used(0, 0, 51)).isEqualTo(new GasUsed(0, 0, 50, 1));
    }
}
