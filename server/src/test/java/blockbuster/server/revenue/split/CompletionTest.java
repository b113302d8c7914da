package blockbuster.server.revenue.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
    @ParameterizedTest
    @CsvSource({
        "0, 10000",
        "1, 10000",
        "2, 10001",
        "4999, 12499",
        "5000, 12500",
        "5001, 12500",
        "5002, 12501",
        "6500, 13750",
        "7999, 14999",
        "8000, 15000",
        "8001, 15000",
        "10000, 15000",
        "20000, 15000"
    })
    void weighsByTheTable(long completionBps, long multiplierBps) {
        assertThat(Completion.multiplierBps(completionBps)).isEqualTo(multiplierBps);
    }

    @Property
    void neverJumpsNorFalls(@ForAll @LongRange(min = 0, max = 12_000) long completionBps) {
        long step = Completion.multiplierBps(completionBps + 1) - Completion.multiplierBps(completionBps);

        assertThat(step).isBetween(0L, 1L);
    }

    @Test
    void countsNoMoreThanTheWholeTitle() {
        assertThat(Completion.completionBps(61, 60)).isEqualTo(10_000);
        assertThat(Completion.completionBps(20, 60)).isEqualTo(3_333);
    }

    @Test
    void refusesNegativeInput() {
        assertThatThrownBy(() -> Completion.completionBps(-1, 60)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Completion.completionBps(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Completion.multiplierBps(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
