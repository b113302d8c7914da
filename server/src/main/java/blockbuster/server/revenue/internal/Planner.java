package blockbuster.server.revenue.internal;

import blockbuster.server.revenue.leaves.MemberLeaf;
import blockbuster.server.revenue.leaves.Pseudonyms;
import blockbuster.server.revenue.split.PayoutBatches;
import blockbuster.server.revenue.split.PayoutPlan;
import blockbuster.server.revenue.split.WatchedPlays;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Works out what a run is going to pay, from what its leaves will say and nothing else. */
@Component
class Planner {

    private final Payouts payouts;
    private final PayableCreators creators;

    Planner(Payouts payouts, PayableCreators creators) {
        this.payouts = payouts;
        this.creators = creators;
    }

    /**
     * To be called in a transaction.
     *
     * @param contributions what each membership has to spend; unused unless the policy needs it
     */
    PayoutPlan plan(Run run, Pseudonyms names, WatchedPlays plays, Map<SuiAddress, BigInteger> contributions) {
        var carriedIn = payouts.carriedOver();
        var owed = carriedIn.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (run.poolPlanned().compareTo(owed) <= 0) {
            throw nothing(
                    "The creator pool is empty, but for what is carried over. Wait for memberships to be bought.");
        }
        return payable(PayoutPlan.of(
                run.splitPolicy(),
                run.poolPlanned(),
                members(contributions, names).stream()
                        .collect(Collectors.toMap(MemberLeaf::member, MemberLeaf::contribution)),
                plays,
                carriedIn,
                run.minimum(),
                creators.withAccountBefore(run.periodEnd())));
    }

    /** Refuses, before anything is written, what one distribution can't pay. */
    static PayoutPlan payable(PayoutPlan plan) {
        int payouts = plan.paid().size();
        if (payouts > PayoutBatches.MOST_PAYOUTS) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "too-many-payouts",
                    "Too many payouts",
                    String.format(
                            Locale.ROOT,
                            "One distribution pays at most %,d creators, but %,d would be paid. Raise the least payout, so"
                                    + " that small amounts are carried over.",
                            PayoutBatches.MOST_PAYOUTS,
                            payouts));
        }
        return plan;
    }

    static List<MemberLeaf> members(Map<SuiAddress, BigInteger> contributions, Pseudonyms names) {
        return contributions.entrySet().stream()
                .map(entry -> new MemberLeaf(names.member(entry.getKey()), entry.getValue()))
                .toList();
    }

    static ProblemException nothing(String detail) {
        return new ProblemException(HttpStatus.CONFLICT, "nothing-to-distribute", "Nothing to distribute", detail);
    }
}
