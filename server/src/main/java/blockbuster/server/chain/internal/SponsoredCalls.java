package blockbuster.server.chain.internal;

import blockbuster.server.settings.SponsorSettings;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.rpc.SponsorshipRules;
import blockbuster.sui.rpc.SponsorshipRules.Target;
import java.util.Set;

/** What the sponsor pays for: the calls that viewers and creators sign themselves. */
final class SponsoredCalls {

    private SponsoredCalls() {}

    static SponsorshipRules rules(Deployment deployment, SponsorSettings settings) {
        var packages = deployment.packages();
        return new SponsorshipRules(
                Set.of(
                        new Target(packages.membership(), "membership", "purchase"),
                        new Target(packages.membership(), "membership", "renew"),
                        new Target(packages.membership(), "membership", "upgrade"),
                        new Target(packages.contentRegistry(), "rating", "rate"),
                        new Target(packages.revenuePool(), "uploader_account", "register")),
                settings.maxBudgetMist(),
                settings.maxCount(),
                settings.maxMist(),
                settings.window(),
                settings.reservation());
    }
}
