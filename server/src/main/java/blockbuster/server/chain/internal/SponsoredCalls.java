package blockbuster.server.chain.internal;

import blockbuster.server.settings.SponsorSettings;
import blockbuster.sui.SuiAddress;
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
                Set.of(
                        new Target(packages.membership(), "membership", "upgrade_price"),
                        // How the official SDK gathers a payment from coins and address balance, and puts back the
                        // rest.
                        new Target(SuiAddress.FRAMEWORK, "coin", "zero"),
                        new Target(SuiAddress.FRAMEWORK, "coin", "destroy_zero"),
                        new Target(SuiAddress.FRAMEWORK, "coin", "redeem_funds"),
                        new Target(SuiAddress.FRAMEWORK, "coin", "send_funds")),
                settings.maxBudgetMist(),
                settings.maxCount(),
                settings.maxMist(),
                settings.window(),
                settings.reservation());
    }
}
