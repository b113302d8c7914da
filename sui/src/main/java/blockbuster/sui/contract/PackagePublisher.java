package blockbuster.sui.contract;

import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiObject;
import blockbuster.sui.rpc.TransactionFailedException;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.TransactionBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds our packages on a network, publishes those that are missing and upgrades those that are older. */
final class PackagePublisher {
    private final SuiClient client;
    private final TransactionSender operator;
    private final CompiledContracts compiled;
    private final Consumer<String> progress;

    PackagePublisher(
            SuiClient client, TransactionSender operator, CompiledContracts compiled, Consumer<String> progress) {
        this.client = client;
        this.operator = operator;
        this.compiled = compiled;
        this.progress = progress;
    }

    /** Publishes those that are not there, each linked to the newest versions of those before it. */
    void publishMissing(DeployedPackages packages) throws InterruptedException {
        for (ContractName contract : ContractName.values()) {
            if (packages.find(contract).isEmpty()) {
                SuiAddress id = send(publication(contract, packages)).publishedPackage();
                packages.put(contract, client.getPackage(id));
                progress.accept("published " + contract.packageName() + " as " + id);
            }
        }
    }

    /** What is on the network; a missing package is followed by missing ones, because each is linked to those before it. */
    DeployedPackages find(Optional<Deployment> known) {
        var packages = new DeployedPackages(compiled);
        for (ContractName contract : ContractName.values()) {
            Optional<SuiAddress> id = known.map(deployment -> contract.originalId(deployment.packages()))
                    .or(() -> findByCapability(contract, packages));
            if (id.isEmpty()) {
                break;
            }
            packages.put(
                    contract, client.getPackage(client.packageVersions(id.get()).getLast()));
        }
        return packages;
    }

    /** The newest package whose capability the operator holds and that links to the given ones. */
    private Optional<SuiAddress> findByCapability(ContractName contract, DeployedPackages given) {
        return client.listOwnedObjects(operator.address()).stream()
                .filter(object -> contract.isCapability(object.type()))
                .sorted(Comparator.comparingLong(
                                (SuiObject object) -> object.ref().version())
                        .reversed())
                .flatMap(object -> Stream.ofNullable(object.type()))
                .map(StructTag::address)
                .filter(id -> client.getPackage(id).linkage().keySet().containsAll(given.originalIds()))
                .findFirst();
    }

    /** The transaction that publishes a package and keeps its UpgradeCap. */
    TransactionBuilder publication(ContractName contract, DeployedPackages packages) {
        var tx = new TransactionBuilder();
        Argument upgradeCap = tx.publish(packages.modules(contract), packages.dependencies(contract));
        tx.transferObjects(List.of(upgradeCap), operator.address());
        return tx;
    }

    /**
     * Gives every package that differs from the compiled one, or uses one that did, a new version.
     *
     * @throws SuiException when there is one but upgrades are not wanted
     */
    void upgradeChanged(DeployedPackages packages, boolean wanted) throws InterruptedException {
        for (ContractName contract : ContractName.values()) {
            if (!packages.isCurrent(contract)) {
                requireWanted(contract, wanted);
                SuiAddress id = sendUpgrade(contract, upgrade(contract, packages));
                packages.put(contract, client.getPackage(id));
                progress.accept("upgraded " + contract.packageName() + " to " + id);
            }
        }
    }

    private static void requireWanted(ContractName contract, boolean wanted) {
        if (!wanted) {
            throw new SuiException("package " + contract.packageName()
                    + " on the network is not what this build compiled; use --upgrade to give it a new version");
        }
    }

    /** The transaction that gives a package its compiled code. */
    TransactionBuilder upgrade(ContractName contract, DeployedPackages packages) {
        SuiAddress newest = packages.find(contract).orElseThrow().storageId();
        var tx = new TransactionBuilder();
        UpgradeCap.of(client, operator.address(), newest)
                .upgrade(tx, packages.modules(contract), packages.dependencies(contract));
        return tx;
    }

    private SuiAddress sendUpgrade(ContractName contract, TransactionBuilder upgrade) throws InterruptedException {
        try {
            return send(upgrade).publishedPackage();
        } catch (TransactionFailedException refused) {
            throw new SuiException(
                    "the network does not take the new version of package " + contract.packageName() + ": "
                            + refused.failure().description(),
                    refused);
        }
    }

    private ExecutedTransaction send(TransactionBuilder tx) throws InterruptedException {
        return client.waitForTransaction(operator.send(tx).digest(), ContractDeployer.PATIENCE);
    }
}
