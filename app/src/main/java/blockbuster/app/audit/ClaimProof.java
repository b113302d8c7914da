package blockbuster.app.audit;

import blockbuster.app.AppException;
import blockbuster.server.revenue.split.CreatorPayout;
import blockbuster.server.revenue.split.PayoutPlan;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.PayoutStep;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.walrus.WalrusClient;
import java.io.IOException;
import java.util.List;

/**
 * That a creator has a claim in a distribution, made from its public leaves.
 *
 * @param packageId of the contracts that the distribution belongs to
 * @param claims the object that holds the money
 * @param amount in base units
 */
public record ClaimProof(SuiAddress packageId, SuiAddress claims, long amount, List<PayoutStep> path) {
    public ClaimProof {
        path = List.copyOf(path);
    }

    /** @throws AppException when there is nothing to claim, or no more */
    public static ClaimProof of(SuiClient client, WalrusClient walrus, SuiAddress distribution, SuiAddress uploader) {
        var chain = ChainRecord.read(client, distribution);
        var plan = new PayoutPlan(payouts(walrus, chain));
        var claims =
                chain.claims().orElseThrow(() -> new AppException("Distribution " + distribution + " has no claims."));
        if (chain.redeemed().stream().anyMatch(each -> each.uploader().equals(uploader))) {
            throw new AppException("The claim of " + uploader + " is redeemed already.");
        }
        for (int place = 0; place < plan.payouts().size(); place++) {
            CreatorPayout payout = plan.payouts().get(place);
            if (payout.uploader().equals(uploader) && payout.claimed().signum() > 0) {
                return new ClaimProof(
                        chain.packageId(),
                        claims.claims(),
                        payout.claimed().longValueExact(),
                        plan.tree().path(place));
            }
        }
        throw new AppException("Distribution " + distribution + " has no claim of " + uploader + ".");
    }

    private static List<CreatorPayout> payouts(WalrusClient walrus, ChainRecord chain) {
        var findings = new Findings();
        try (var folder = AuditFolder.create()) {
            return new LeavesArchive(walrus, folder)
                    .read(chain.opened(), findings)
                    .map(PublishedLeaves::payouts)
                    .orElseThrow(() -> new AppException(String.join(" ", findings.general())));
        } catch (IOException full) {
            throw AuditFolder.unusable(full);
        }
    }
}
