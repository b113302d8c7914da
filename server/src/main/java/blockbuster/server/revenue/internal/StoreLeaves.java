package blockbuster.server.revenue.internal;

import blockbuster.receipts.VerifyingKey;
import blockbuster.server.chain.ChainReader;
import blockbuster.server.revenue.leaves.LeavesFile;
import blockbuster.server.revenue.leaves.LeavesHeader;
import blockbuster.server.revenue.leaves.MemberLeaf;
import blockbuster.server.revenue.leaves.Pseudonyms;
import blockbuster.walrus.WalrusClient;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** Publishes the pseudonymous session leaves on Walrus; the same sessions and salt give the same blob. */
@Component
class StoreLeaves implements RunStep {

    private final SettledSessions sessions;
    private final Contributions contributions;
    private final Payouts payouts;
    private final Runs runs;
    private final ChainReader chain;
    private final WalrusClient walrus;
    private final VerifyingKey receiptKey;
    private final RevenueSettings settings;

    StoreLeaves(
            SettledSessions sessions,
            Contributions contributions,
            Payouts payouts,
            Runs runs,
            ChainReader chain,
            WalrusClient walrus,
            VerifyingKey receiptKey,
            RevenueSettings settings) {
        this.sessions = sessions;
        this.contributions = contributions;
        this.payouts = payouts;
        this.runs = runs;
        this.chain = chain;
        this.walrus = walrus;
        this.receiptKey = receiptKey;
        this.settings = settings;
    }

    @Override
    public RunState from() {
        return RunState.FROZEN;
    }

    @Override
    public RunState advance(Run run) {
        var file = file(run);
        var blob = walrus.store(file.bytes(), settings.leavesEpochs());
        runs.leavesStored(
                run.id(), HexFormat.of().formatHex(file.merkleRoot()), blob.id().value());
        return RunState.LEAVES_STORED;
    }

    private LeavesFile file(Run run) {
        var names = new Pseudonyms(run.salt());
        var leaves = sessions.of(run.id()).stream()
                .map(session -> session.leaf(names))
                .toList();
        var members = members(run, names);
        var plan = payouts.of(run.id()).payouts();
        var header = new LeavesHeader(
                chain.deployment().objects().revenuePool(),
                run.policy(),
                run.periodStart().toEpochMilli(),
                run.periodEnd().toEpochMilli(),
                run.poolPlanned(),
                run.minimum(),
                receiptKey.toString(),
                members.size(),
                plan.size(),
                leaves.size());
        return new LeavesFile(header, members, plan, leaves);
    }

    private List<MemberLeaf> members(Run run, Pseudonyms names) {
        return run.splitPolicy().needsContributions()
                ? Planner.members(contributions.of(run.id(), chain.pool().creatorBps()), names)
                : List.of();
    }
}
