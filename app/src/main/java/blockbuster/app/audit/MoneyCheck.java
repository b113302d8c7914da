package blockbuster.app.audit;

import blockbuster.server.revenue.split.CreatorPayout;
import blockbuster.sui.contract.PayoutNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether the money went as announced, and as the leaves say. */
final class MoneyCheck {
    private MoneyCheck() {}

    static void check(ChainRecord chain, List<CreatorPayout> expected, Findings findings) {
        checkMoney(chain, findings);
        checkPayments(chain, expected, findings);
    }

    /** No unit is missing: what left the pool is what was paid, is being claimed, or came back. */
    private static void checkMoney(ChainRecord chain, Findings findings) {
        var opened = chain.opened();
        PayoutNode root = chain.distribution().payoutRoot();
        findings.requireEqual(root, chain.announced().payouts(), "What was announced");
        findings.requireEqual(root.paid(), opened.batchedAmount(), "The money in batches");
        findings.requireEqual(root.claimed(), opened.claimedAmount(), "The money for claims");
        chain.claims()
                .ifPresent(claims -> findings.requireEqual(root.claimed(), claims.amount(), "What was set aside"));
        findings.require(chain.closed().isPresent(), "The distribution is not closed yet.");
        chain.closed()
                .ifPresent(closed -> findings.requireEqual(
                        opened.batchedAmount(),
                        closed.paidAmount() + closed.returnedAmount(),
                        "What was paid and came back"));
        long taken = chain.redeemed().stream()
                .mapToLong(redeemed -> redeemed.amount())
                .sum();
        findings.require(taken <= root.claimed(), "More was redeemed than was set aside: " + taken + ".");
    }

    private static void checkPayments(ChainRecord chain, List<CreatorPayout> expected, Findings findings) {
        var paid = new TreeMap<>(chain.paidOut());
        for (var payout : expected) {
            var got = Optional.ofNullable(paid.remove(payout.uploader())).orElse(BigInteger.ZERO);
            if (!got.equals(payout.paid())) {
                findings.against(payout.uploader(), "Paid " + got + " instead of " + payout.paid() + ".");
            }
        }
        paid.forEach((stranger, amount) -> findings.against(stranger, "Paid " + amount + " instead of nothing."));
        var claims = expected.stream().collect(Collectors.toMap(CreatorPayout::uploader, CreatorPayout::claimed));
        for (var redeemed : chain.redeemed()) {
            if (!BigInteger.valueOf(redeemed.amount()).equals(claims.get(redeemed.uploader()))) {
                findings.against(redeemed.uploader(), "Redeemed " + redeemed.amount() + ".");
            }
        }
    }
}
