package blockbuster.server.revenue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import blockbuster.server.revenue.split.CreatorPayout;
import blockbuster.server.revenue.split.PayoutPlan;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class PlannerTest {

    @Test
    void refusesMoreCreatorsThanOneDistributionPays() {
        var most = plan(2_000_000);
        assertThat(Planner.payable(most)).isSameAs(most);

        var more = plan(2_000_001);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Planner.payable(more))
                .withMessage(
                        "One distribution pays at most 2,000,000 creators, but 2,000,001 would be paid. Raise the least"
                                + " payout, so that small amounts are carried over.")
                .satisfies(problem -> assertThat(problem.type()).isEqualTo("too-many-payouts"));
    }

    private static PayoutPlan plan(int creators) {
        var ten = BigInteger.TEN;
        var none = BigInteger.ZERO;
        var payout = new CreatorPayout(SuiAddress.parse("0xc"), ten, none, ten, none, none);
        return new PayoutPlan(Collections.nCopies(creators, payout));
    }
}
