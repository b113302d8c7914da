package blockbuster.server.revenue.internal;

import static java.util.Objects.requireNonNull;

import blockbuster.receipts.VerifyingKey;
import blockbuster.server.chain.ChainReader;
import blockbuster.server.revenue.leaves.LeavesBlobs;
import blockbuster.server.revenue.leaves.LeavesHeader;
import blockbuster.server.revenue.leaves.LeavesWriter;
import blockbuster.server.revenue.leaves.MemberLeaf;
import blockbuster.server.revenue.leaves.Pseudonyms;
import blockbuster.server.settings.MediaSettings;
import blockbuster.walrus.WalrusClient;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes the pseudonymous session leaves on Walrus; the same sessions and salt give the same blobs. The sessions go from
 * the database through a file, a few at a time: what is held are creators' payouts and members' contributions.
 */
@Component
class StoreLeaves implements RunStep {

    private final SettledSessions sessions;
    private final Contributions contributions;
    private final Payouts payouts;
    private final Runs runs;
    private final ChainReader chain;
    private final LeavesBlobs blobs;
    private final VerifyingKey receiptKey;
    private final RevenueSettings settings;
    private final Path scratch;
    private final TransactionTemplate snapshot;

    StoreLeaves(
            SettledSessions sessions,
            Contributions contributions,
            Payouts payouts,
            Runs runs,
            ChainReader chain,
            WalrusClient walrus,
            VerifyingKey receiptKey,
            RevenueSettings settings,
            MediaSettings media,
            TransactionTemplate transaction) {
        this.sessions = sessions;
        this.contributions = contributions;
        this.payouts = payouts;
        this.runs = runs;
        this.chain = chain;
        this.blobs = new LeavesBlobs(walrus);
        this.receiptKey = receiptKey;
        this.settings = settings;
        this.scratch = media.workDir().resolve("leaves");
        this.snapshot = Snapshots.like(transaction);
    }

    @Override
    public RunState from() {
        return RunState.FROZEN;
    }

    @Override
    public RunState advance(Run run) {
        try {
            store(run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RunState.LEAVES_STORED;
    }

    private void store(Run run) throws IOException {
        // Its name is the run's, so that a run which is taken up again writes over what was left behind.
        var file = Files.createDirectories(scratch).resolve(run.id() + ".jsonl");
        try {
            int creatorBps = chain.pool().creatorBps();
            var root = requireNonNull(snapshot.execute(status -> write(run, creatorBps, file)));
            var blob = blobs.store(file, settings.leavesPartSize().toBytes(), settings.leavesEpochs());
            runs.leavesStored(run.id(), HexFormat.of().formatHex(root), blob.value());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private byte[] write(Run run, int creatorBps, Path file) {
        var names = new Pseudonyms(run.salt());
        var members = members(run, names, creatorBps);
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
                sessions.countOf(run.id()));
        LeavesWriter.Sessions leaves =
                visitor -> sessions.forEach(run.id(), names, session -> visitor.accept(session.leaf(names)));
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            return LeavesWriter.write(header, members, plan, leaves, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<MemberLeaf> members(Run run, Pseudonyms names, int creatorBps) {
        return run.splitPolicy().needsContributions()
                ? Planner.members(contributions.of(run.id(), creatorBps), names)
                : List.of();
    }
}
