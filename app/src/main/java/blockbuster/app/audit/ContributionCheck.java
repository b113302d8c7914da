package blockbuster.app.audit;

import blockbuster.server.revenue.leaves.MemberLeaf;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether what members are said to have paid in can be what memberships paid. A name spends payments of one membership that
 * follow each other; which membership that is stays hidden, so it must be possible to give every name one of its own. That
 * a payment was spent before is not seen here: only its member can tell.
 */
final class ContributionCheck {
    private static final BigInteger WHOLE_BPS = BigInteger.valueOf(10_000);

    private final List<MemberLeaf> members;
    private final SessionIndex sessions;
    private final boolean needed;
    private final Findings findings;

    /** @param needed whether the policy divides contributions; no other one publishes any */
    ContributionCheck(List<MemberLeaf> members, SessionIndex sessions, boolean needed, Findings findings) {
        this.members = members;
        this.sessions = sessions;
        this.needed = needed;
        this.findings = findings;
    }

    /** @param creatorBps the creators' part of every payment */
    void run(Memberships memberships, long creatorBps) {
        findings.require(needed || members.isEmpty(), "The leaves name contributions, which the policy ignores.");
        checkNames();
        var payers = new Payers(memberships.all().stream()
                .map(each -> sums(each.payments(), creatorBps))
                .toList());
        for (var member : members) {
            findings.require(
                    payers.take(member.contribution()),
                    "Member " + member.member() + " is said to have paid in " + member.contribution()
                            + ", which is left of no membership.");
        }
    }

    private void checkNames() {
        var watching = watching();
        var seen = new HashSet<String>();
        for (MemberLeaf member : members) {
            findings.require(
                    watching.contains(member.member()),
                    "Member " + member.member() + " spends a contribution, but watched nothing.");
            findings.require(seen.add(member.member()), "Member " + member.member() + " is named twice.");
        }
    }

    private Set<String> watching() {
        var names = new HashSet<String>();
        if (!members.isEmpty()) {
            sessions.query(
                    "select distinct member from session where earlier = 0 and credited > 0",
                    row -> names.add(row.getString(1)));
        }
        return names;
    }

    /** What a name can have of a membership: the creators' part of any of its payments that follow each other. */
    private static Set<BigInteger> sums(List<BigInteger> payments, long creatorBps) {
        var sums = new HashSet<BigInteger>();
        for (int from = 0; from < payments.size(); from++) {
            var sum = BigInteger.ZERO;
            for (var price : payments.subList(from, payments.size())) {
                sum = sum.add(creatorsPart(price, creatorBps));
                sums.add(sum);
            }
        }
        return sums;
    }

    /** As the pool splits a payment: the platform's part rounds down. */
    private static BigInteger creatorsPart(BigInteger price, long creatorBps) {
        return price.subtract(price.multiply(WHOLE_BPS.subtract(BigInteger.valueOf(creatorBps)))
                .divide(WHOLE_BPS));
    }
}
