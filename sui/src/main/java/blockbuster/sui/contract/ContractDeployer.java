package blockbuster.sui.contract;

import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.TypeTag;
import blockbuster.sui.contract.Deployment.Packages;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiObject;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.TransactionBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts Blockbuster's contracts on a network: publishes the three packages, then makes pool and member registry and hands
 * the moderator's capability over. Safe to run again, and after a crash at any point: what is there already is found by
 * the capabilities that the operator owns.
 */
public final class ContractDeployer {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SuiClient client;
    private final TransactionSender operator;
    private final DeploymentFinder finder;

    /** @param operator pays, and owns the capabilities */
    public ContractDeployer(SuiClient client, TransactionSender operator) {
        this.client = client;
        this.operator = operator;
        this.finder = new DeploymentFinder(client);
    }

    /**
     * Settings for a new deployment.
     *
     * @param creatorShareBps the creators' part of each payment, in hundredths of a percent
     * @param moderator who may decide about submitted content
     */
    public record Settings(TypeTag coinType, int creatorShareBps, SuiAddress moderator) {}

    /**
     * Reads the deployment file and checks that the network has what it names; without a file, finishes the deployment and
     * writes one.
     *
     * @throws SuiException when the file is of another network, or the network refuses
     */
    public Deployment deploy(Settings settings, Path file) throws InterruptedException {
        if (Files.exists(file)) {
            return check(Deployment.read(file), file);
        }
        Packages packages = publishMissing();
        if (finder.pool(packages.membership(), settings.coinType()).isEmpty()) {
            setUp(packages, settings);
        }
        Deployment deployment = finder.describe(packages, settings.coinType());
        deployment.write(file);
        return deployment;
    }

    private Deployment check(Deployment deployment, Path file) {
        String chain = client.chainId();
        if (!deployment.chainId().equals(chain)) {
            throw new SuiException("the deployment file " + file + " belongs to network " + deployment.chainId()
                    + ", but the node is on " + chain + "; use the other node, or move the file away to deploy anew");
        }
        var objects = deployment.objects();
        List<SuiAddress> needed = List.of(
                deployment.packages().contentRegistry(),
                objects.revenuePool().id(),
                objects.memberRegistry().id(),
                objects.contentRegistry().id());
        if (client.getObjects(needed).size() < needed.size()) {
            throw new SuiException("the network does not have all objects that the deployment file " + file
                    + " names; move the file away to deploy anew");
        }
        return deployment;
    }

    private Packages publishMissing() throws InterruptedException {
        var published = new HashMap<String, SuiAddress>();
        for (ContractName contract : ContractName.values()) {
            Optional<SuiAddress> found = findPackage(contract, published);
            published.put(contract.packageName(), found.isPresent() ? found.get() : publish(contract, published));
        }
        return new Packages(
                address(published, ContractName.REVENUE_POOL),
                address(published, ContractName.MEMBERSHIP),
                address(published, ContractName.CONTENT_REGISTRY));
    }

    /** The newest package whose capability the operator holds and that links to the given ones. */
    private Optional<SuiAddress> findPackage(ContractName contract, Map<String, SuiAddress> published) {
        return client.listOwnedObjects(operator.address()).stream()
                .filter(object -> contract.isCapability(object.type()))
                .sorted(Comparator.comparingLong(
                                (SuiObject object) -> object.ref().version())
                        .reversed())
                .flatMap(object -> Stream.ofNullable(object.type()))
                .map(StructTag::address)
                .filter(id -> client.packageDependencies(id).containsAll(published.values()))
                .findFirst();
    }

    private SuiAddress publish(ContractName contract, Map<String, SuiAddress> published) throws InterruptedException {
        var placeholders = new HashMap<SuiAddress, SuiAddress>();
        published.forEach((name, id) -> {
            SuiAddress placeholder = ContractPackage.load(name).placeholder();
            if (placeholder != null) {
                placeholders.put(placeholder, id);
            }
        });
        ContractPackage compiled = ContractPackage.load(contract.packageName());
        var relinker = new ModuleRelinker(placeholders);
        var tx = new TransactionBuilder();
        Argument upgradeCap = tx.publish(
                compiled.modules().stream().map(relinker::relink).toList(), compiled.dependencyAddresses(published));
        tx.transferObjects(List.of(upgradeCap), operator.address());
        return send(tx).publishedPackage();
    }

    private void setUp(Packages packages, Settings settings) throws InterruptedException {
        var capabilities = finder.capabilities(packages);
        var authorities = finder.authorities(packages);
        List<TypeTag> coin = List.of(settings.coinType());
        var create = new TransactionBuilder();
        create.moveCall(
                packages.revenuePool(),
                "revenue_pool",
                "create",
                coin,
                authorities.revenuePool().readOnly(create),
                create.object(capabilities.revenueAdmin()),
                create.pureU64(settings.creatorShareBps()),
                create.clock());
        SuiAddress pool = send(create)
                .created(packages.revenuePool(), "revenue_pool", "RevenuePool")
                .findFirst()
                .orElseThrow(() -> new SuiException("no revenue pool came of creating one"))
                .id();
        var register = new TransactionBuilder();
        register.moveCall(
                packages.membership(),
                "member_registry",
                "create",
                coin,
                authorities.membership().readOnly(register),
                register.object(capabilities.admin()),
                SharedObject.of(client.getObject(pool)).readOnly(register));
        if (!settings.moderator().equals(operator.address())) {
            register.transferObjects(List.of(register.object(capabilities.moderator())), settings.moderator());
        }
        send(register);
    }

    private ExecutedTransaction send(TransactionBuilder tx) throws InterruptedException {
        ExecutedTransaction done = operator.send(tx);
        return client.waitForTransaction(done.digest(), PATIENCE);
    }

    private static SuiAddress address(Map<String, SuiAddress> published, ContractName contract) {
        SuiAddress id = published.get(contract.packageName());
        if (id == null) {
            throw new IllegalStateException(contract + " was not published");
        }
        return id;
    }
}
