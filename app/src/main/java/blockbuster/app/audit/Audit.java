package blockbuster.app.audit;

import blockbuster.server.revenue.leaves.LeavesFile;
import blockbuster.server.revenue.leaves.LeavesHeader;
import blockbuster.server.revenue.leaves.MemberLeaf;
import blockbuster.server.revenue.leaves.SessionLeaf;
import blockbuster.server.revenue.split.CreatorPayout;
import blockbuster.server.revenue.split.PayoutPlan;
import blockbuster.server.revenue.split.SplitPolicy;
import blockbuster.server.revenue.split.WatchedPlays;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.objects.RevenuePool;
import blockbuster.sui.contract.objects.UploaderAccount;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.walrus.WalrusClient;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Recomputes a distribution from what the chain and Walrus say, asking nobody who runs the platform: leaves and their root,
 * scores, shares, the payout tree, what was carried over, and what was paid.
 */
public final class Audit {
    private final SuiClient client;
    private final PublishedLeaves leaves;

    public Audit(SuiClient client, WalrusClient walrus) {
        this.client = client;
        this.leaves = new PublishedLeaves(walrus);
    }

    /** @throws blockbuster.app.AppException when there is no such distribution, or its leaves are not to be had */
    public AuditReport of(SuiAddress distribution) {
        return of(distribution, List.of());
    }

    /**
     * The same, with what members hold against the platform.
     *
     * @throws blockbuster.app.AppException also when a receipt is not the platform's, or of another distribution's period
     */
    public AuditReport of(SuiAddress distribution, List<HeldReceipt> receipts) {
        var chain = ChainRecord.read(client, distribution);
        var memberships = Memberships.read(client, chain);
        var findings = new Findings();
        var expected = leaves.read(chain.opened(), findings)
                .map(file -> recompute(chain, file, memberships, receipts, findings))
                .orElse(List.of());
        MoneyCheck.check(chain, expected, findings);
        return new AuditReport(summary(chain, memberships), expected, chain.paidOut(), findings);
    }

    private List<CreatorPayout> recompute(
            ChainRecord chain,
            LeavesFile file,
            Memberships memberships,
            List<HeldReceipt> receipts,
            Findings findings) {
        checkHeader(chain, file.header(), findings);
        new PoolCheck(client).check(chain, file.header(), findings);
        var titles = Titles.read(client, file.sessions());
        titles.check(findings);
        file.sessions().forEach(session -> titles.check(session, findings));
        var earlier = chain.before().flatMap(before -> leaves.read(before, findings));
        new ReceiptCheck(file, earlier, titles, findings).run();
        new MissingPlays(chain, file, earlier, findings).check(receipts);
        checkMembers(chain, file, memberships, findings);
        var plan = plan(chain, file, earlier, findings);
        plan.ifPresent(found -> compare(chain, found, file, findings));
        return plan.map(PayoutPlan::payouts).orElse(List.of());
    }

    private static void checkHeader(ChainRecord chain, LeavesHeader header, Findings findings) {
        var opened = chain.opened();
        findings.requireEqual(opened.pool(), header.pool(), "The leaves' pool");
        findings.requireEqual(opened.policy(), header.policy(), "The leaves' policy");
        findings.requireEqual(opened.periodStartMs(), header.periodStartMs(), "The leaves' start");
        findings.requireEqual(opened.periodEndMs(), header.periodEndMs(), "The leaves' end");
    }

    private void checkMembers(ChainRecord chain, LeavesFile file, Memberships memberships, Findings findings) {
        new MemberCheck(file, memberships, findings).run();
        var needed = SplitPolicy.named(file.header().policy())
                .map(SplitPolicy::needsContributions)
                .orElse(false);
        var pool = RevenuePool.of(client.getObject(chain.opened().pool()));
        new ContributionCheck(file, needed, findings).run(memberships, pool.creatorBps());
    }

    private Optional<PayoutPlan> plan(
            ChainRecord chain, LeavesFile file, Optional<LeavesFile> earlier, Findings findings) {
        var policy = SplitPolicy.named(file.header().policy());
        findings.require(
                policy.isPresent(), "There is no policy " + file.header().policy() + " here.");
        try {
            return policy.map(known -> PayoutPlan.of(
                    known,
                    file.header().poolAmount(),
                    contributions(file),
                    WatchedPlays.of(
                            file.sessions().stream().map(SessionLeaf::play).toList()),
                    carriedIn(earlier),
                    file.header().minimum(),
                    uploader -> hadAccount(chain, uploader)));
        } catch (IllegalArgumentException impossible) {
            findings.require(false, "The leaves can't be paid: " + impossible.getMessage() + ".");
            return Optional.empty();
        }
    }

    private static Map<String, BigInteger> contributions(LeavesFile file) {
        return file.members().stream()
                .collect(Collectors.toMap(MemberLeaf::member, MemberLeaf::contribution, BigInteger::max));
    }

    private static Map<SuiAddress, BigInteger> carriedIn(Optional<LeavesFile> earlier) {
        return earlier.stream()
                .flatMap(file -> file.payouts().stream())
                .filter(payout -> payout.carried().signum() > 0)
                .collect(Collectors.toMap(CreatorPayout::uploader, CreatorPayout::carried, BigInteger::add));
    }

    private boolean hadAccount(ChainRecord chain, SuiAddress uploader) {
        var type = new StructTag(chain.packageId(), "uploader_account", "UploaderAccount", List.of());
        return client.listOwnedObjects(uploader, type).stream()
                .map(UploaderAccount::of)
                .anyMatch(account -> account.registeredAtMs() < chain.opened().periodEndMs());
    }

    /** The recomputed payouts against the published ones, and both against the root on chain. */
    private static void compare(ChainRecord chain, PayoutPlan plan, LeavesFile file, Findings findings) {
        var published = new TreeMap<SuiAddress, CreatorPayout>();
        file.payouts().forEach(payout -> published.put(payout.uploader(), payout));
        findings.require(published.size() == file.payouts().size(), "The leaves name a creator twice.");
        for (var expected : plan.payouts()) {
            var found = published.remove(expected.uploader());
            if (!expected.equals(found)) {
                findings.against(
                        expected.uploader(),
                        found == null ? "The leaves leave it out." : "The leaves say " + words(found) + ".");
            }
        }
        published
                .values()
                .forEach(extra -> findings.against(
                        extra.uploader(), "The leaves say " + words(extra) + ", but nothing was earned."));
        var root = chain.distribution().payoutRoot();
        findings.requireEqual(plan.tree().root(), root, "The root of the payouts on chain");
    }

    private static String words(CreatorPayout payout) {
        return "share " + payout.share() + ", carried in " + payout.carriedIn() + ", paid " + payout.paid()
                + ", claimed " + payout.claimed() + ", carried over " + payout.carried();
    }

    private static String summary(ChainRecord chain, Memberships memberships) {
        var opened = chain.opened();
        return "distribution " + opened.distribution() + ", policy " + opened.policy() + ", pool " + opened.poolAmount()
                + ", paid " + opened.batchedAmount() + ", claims " + opened.claimedAmount() + ", carried over "
                + opened.carriedAmount() + ", challenges " + opened.challenges()
                + memberships
                        .packageId()
                        .map(id -> ", memberships sold by " + id)
                        .orElse("");
    }
}
