package blockbuster.server.revenue.internal;

import blockbuster.server.revenue.leaves.MemberLeaf;
import blockbuster.server.revenue.leaves.Pseudonyms;
import blockbuster.server.revenue.leaves.SessionLeaf;
import blockbuster.server.revenue.split.PayoutPlan;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
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

    /** @param contributions what each membership has to spend; unused unless the policy needs it */
    PayoutPlan plan(Run run, List<SettledSession> sessions, Map<SuiAddress, BigInteger> contributions) {
        var carriedIn = payouts.carriedOver();
        var owed = carriedIn.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (run.poolPlanned().compareTo(owed) <= 0) {
            throw nothing(
                    "The creator pool is empty, but for what is carried over. Wait for memberships to be bought.");
        }
        var names = new Pseudonyms(run.salt());
        return PayoutPlan.of(
                run.splitPolicy(),
                run.poolPlanned(),
                members(contributions, names).stream()
                        .collect(Collectors.toMap(MemberLeaf::member, MemberLeaf::contribution)),
                sessions.stream()
                        .map(session -> session.leaf(names))
                        .map(SessionLeaf::play)
                        .toList(),
                carriedIn,
                run.minimum(),
                uploader -> creators.hadAccount(uploader, run.periodEnd()));
    }

    /** Whose contributions a run may spend: who watched something. */
    static Collection<SuiAddress> spenders(Collection<SettledSession> sessions) {
        return sessions.stream()
                .filter(session -> session.creditedSeconds() > 0)
                .map(SettledSession::membership)
                .collect(Collectors.toSet());
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
