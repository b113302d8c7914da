package blockbuster.app.audit;

import blockbuster.server.revenue.leaves.MemberLeaf;
import blockbuster.server.revenue.split.CreatorPayout;
import blockbuster.server.revenue.split.PayoutPlan;
import blockbuster.server.revenue.split.SplitPolicy;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.events.ContractEvent.UploaderRegistered;
import blockbuster.sui.contract.objects.RevenuePool;
import blockbuster.sui.rpc.SuiClient;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Divides a period's money anew by its leaves, checking on the way that these can be true, and compares with what was done. */
final class Recomputation {
    private final SuiClient client;
    private final ChainRecord chain;
    private final Memberships memberships;
    private final PublishedLeaves leaves;
    private final Optional<PublishedLeaves> earlier;
    private final SessionIndex sessions;
    private final Findings findings;

    /**
     * What it starts from.
     *
     * @param earlier the leaves of the distribution before
     * @param sessions an empty index
     */
    record Evidence(
            ChainRecord chain,
            Memberships memberships,
            PublishedLeaves leaves,
            Optional<PublishedLeaves> earlier,
            SessionIndex sessions) {}

    Recomputation(SuiClient client, Evidence evidence, Findings findings) {
        this.client = client;
        this.chain = evidence.chain();
        this.memberships = evidence.memberships();
        this.leaves = evidence.leaves();
        this.earlier = evidence.earlier();
        this.sessions = evidence.sessions();
        this.findings = findings;
    }

    /** The payouts as they must be; none when they can't be told. */
    List<CreatorPayout> run(List<HeldReceipt> receipts) throws IOException {
        checkHeader();
        new PoolCheck(client).check(chain, leaves.header(), findings);
        readSessions();
        new ReceiptCheck(sessions, findings).run();
        new MissingPlays(chain, leaves.header(), sessions, findings).check(receipts);
        checkMembers();
        var plan = plan();
        plan.ifPresent(this::compare);
        return plan.map(PayoutPlan::payouts).orElse(List.of());
    }

    private void checkHeader() {
        var opened = chain.opened();
        var header = leaves.header();
        findings.requireEqual(opened.pool(), header.pool(), "The leaves' pool");
        findings.requireEqual(opened.policy(), header.policy(), "The leaves' policy");
        findings.requireEqual(opened.periodStartMs(), header.periodStartMs(), "The leaves' start");
        findings.requireEqual(opened.periodEndMs(), header.periodEndMs(), "The leaves' end");
    }

    private void readSessions() throws IOException {
        var titles = Titles.read(client, leaves.titles());
        titles.check(findings);
        titles.forEachLength(sessions::addTitle);
        new SessionIntake(sessions, titles, new SignatureCheck(leaves.header()), findings).read(leaves);
        if (earlier.isPresent()) {
            earlier.get().forEachSession(sessions::addEarlier);
        }
    }

    private void checkMembers() {
        new MemberCheck(leaves.header(), sessions, memberships, findings).run();
        boolean needed = SplitPolicy.named(leaves.header().policy())
                .map(SplitPolicy::needsContributions)
                .orElse(false);
        var pool = RevenuePool.of(client.getObject(chain.opened().pool()));
        new ContributionCheck(leaves.members(), sessions, needed, findings).run(memberships, pool.creatorBps());
    }

    private Optional<PayoutPlan> plan() {
        var header = leaves.header();
        var policy = SplitPolicy.named(header.policy());
        findings.require(policy.isPresent(), "There is no policy " + header.policy() + " here.");
        try {
            return policy.map(known -> PayoutPlan.of(
                    known,
                    header.poolAmount(),
                    contributions(),
                    new AuditedPlays(sessions),
                    carriedIn(),
                    header.minimum(),
                    accounts()::contains));
        } catch (IllegalArgumentException impossible) {
            findings.require(false, "The leaves can't be paid: " + impossible.getMessage() + ".");
            return Optional.empty();
        }
    }

    private Map<String, BigInteger> contributions() {
        return leaves.members().stream()
                .collect(Collectors.toMap(MemberLeaf::member, MemberLeaf::contribution, BigInteger::max));
    }

    private Map<SuiAddress, BigInteger> carriedIn() {
        return earlier.stream()
                .flatMap(before -> before.payouts().stream())
                .filter(payout -> payout.carried().signum() > 0)
                .collect(Collectors.toMap(CreatorPayout::uploader, CreatorPayout::carried, BigInteger::add));
    }

    /** Who had an account when the period ended; accounts can't be passed on. */
    private Set<SuiAddress> accounts() {
        return PackageEvents.ofRevenuePool(client, chain.packageId())
                .all(
                        "uploader_account::UploaderRegistered",
                        UploaderRegistered.class,
                        each -> each.registeredAtMs() < chain.opened().periodEndMs())
                .stream()
                .map(UploaderRegistered::uploader)
                .collect(Collectors.toSet());
    }

    /** The recomputed payouts against the published ones, and both against the root on chain. */
    private void compare(PayoutPlan plan) {
        var published = new TreeMap<SuiAddress, CreatorPayout>();
        leaves.payouts().forEach(payout -> published.put(payout.uploader(), payout));
        findings.require(published.size() == leaves.payouts().size(), "The leaves name a creator twice.");
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
}
