package blockbuster.app.audit;

import blockbuster.server.revenue.split.CreatorPayout;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.walrus.WalrusClient;
import java.io.IOException;
import java.util.List;

/**
 * Recomputes a distribution from what the chain and Walrus say, asking nobody who runs the platform: leaves and their root,
 * scores, shares, the payout tree, what was carried over, and what was paid. Sessions are kept on disk, so the memory that it
 * takes grows with creators, titles and memberships, never with the plays.
 */
public final class Audit {
    private final SuiClient client;
    private final WalrusClient walrus;

    public Audit(SuiClient client, WalrusClient walrus) {
        this.client = client;
        this.walrus = walrus;
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
        var expected = recompute(chain, memberships, receipts, findings);
        MoneyCheck.check(chain, expected, findings);
        return new AuditReport(summary(chain, memberships), expected, chain.paidOut(), findings);
    }

    private List<CreatorPayout> recompute(
            ChainRecord chain, Memberships memberships, List<HeldReceipt> receipts, Findings findings) {
        try (var folder = AuditFolder.create()) {
            var archive = new LeavesArchive(walrus, folder);
            var leaves = archive.read(chain.opened(), findings);
            if (leaves.isEmpty()) {
                return List.of();
            }
            var earlier = chain.before().flatMap(before -> archive.read(before, findings));
            try (var sessions = SessionIndex.create(folder.file("sessions.sqlite"))) {
                var evidence = new Recomputation.Evidence(chain, memberships, leaves.get(), earlier, sessions);
                return new Recomputation(client, evidence, findings).run(receipts);
            }
        } catch (IOException full) {
            throw AuditFolder.unusable(full);
        }
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
