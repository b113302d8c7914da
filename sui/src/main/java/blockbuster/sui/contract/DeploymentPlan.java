package blockbuster.sui.contract;

import blockbuster.sui.Bytes;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tells what publishing would do, by simulation where what it needs is on the network already. */
final class DeploymentPlan {
    private static final int SUI_DECIMALS = 9;

    private final PackagePublisher publisher;
    private final TransactionSender operator;

    DeploymentPlan(PackagePublisher publisher, TransactionSender operator) {
        this.publisher = publisher;
        this.operator = operator;
    }

    List<String> describe(DeployedPackages packages, Path file) {
        var steps = new ArrayList<String>();
        boolean changed = false;
        for (ContractName contract : ContractName.values()) {
            String name = contract.packageName();
            boolean missing = packages.find(contract).isEmpty();
            if (missing) {
                steps.add("publish " + name + cost(contract, packages));
            } else if (changed || !packages.isCurrent(contract)) {
                steps.add(
                        "upgrade " + name + (changed ? ", to use the new versions" : upgradeCost(contract, packages)));
            }
            changed |= !steps.isEmpty();
        }
        if (packages.find(ContractName.CONTENT_REGISTRY).isEmpty()) {
            steps.add("make the revenue pool and the member registry, two small transactions");
        }
        if (!steps.isEmpty()) {
            steps.add("record the ids in " + file);
        }
        return steps;
    }

    /** A package that links to unpublished ones can't be simulated: the first one's cost is scaled by size. */
    private String cost(ContractName contract, DeployedPackages packages) {
        if (packages.canLink(contract)) {
            return costs(cost(publisher.publication(contract, packages)));
        }
        ContractName first = ContractName.REVENUE_POOL;
        long cost = cost(publisher.publication(first, packages));
        return ", about " + sui(cost / size(first, packages) * size(contract, packages));
    }

    private String upgradeCost(ContractName contract, DeployedPackages packages) {
        return costs(cost(publisher.upgrade(contract, packages)));
    }

    private long cost(TransactionBuilder tx) {
        return operator.simulate(tx).transaction().orThrow().gasUsed().net();
    }

    private static String costs(long mist) {
        return ", costs " + sui(mist);
    }

    private static String sui(long mist) {
        return BigDecimal.valueOf(mist, SUI_DECIMALS).setScale(3, RoundingMode.CEILING) + " SUI";
    }

    private static long size(ContractName contract, DeployedPackages packages) {
        return packages.compiled().get(contract).modules().stream()
                .mapToLong(Bytes::size)
                .sum();
    }
}
