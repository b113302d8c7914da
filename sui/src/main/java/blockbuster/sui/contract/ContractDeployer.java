package blockbuster.sui.contract;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.TypeTag;
import blockbuster.sui.contract.Deployment.Capabilities;
import blockbuster.sui.contract.Deployment.Packages;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiObject;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts Blockbuster's contracts on a network: publishes the three packages, then makes pool and member registry and hands
 * the moderator's capability over. Safe to run again, and after a crash at any point: what is there already is found by
 * the capabilities that the operator owns.
 */
public final class ContractDeployer {
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SuiClient client;
    private final TransactionSender operator;
    private final DeploymentFinder finder;
    private final CompiledContracts compiled;
    private final Consumer<String> progress;

    /** @param operator pays, and owns the capabilities */
    public ContractDeployer(SuiClient client, TransactionSender operator) {
        this(client, operator, CompiledContracts.load(), step -> {});
    }

    /** @param progress is told each step after it was done, as a phrase */
    public ContractDeployer(
            SuiClient client, TransactionSender operator, CompiledContracts compiled, Consumer<String> progress) {
        this.client = client;
        this.operator = operator;
        this.finder = new DeploymentFinder(client);
        this.compiled = compiled;
        this.progress = progress;
    }

    /**
     * Settings for a new deployment.
     *
     * @param creatorShareBps the creators' part of each payment, in hundredths of a percent
     * @param challengeWindow how long an announced distribution stands before its money may move; zero to 30 days
     * @param moderator who may decide about submitted content
     */
    public record Settings(TypeTag coinType, int creatorShareBps, Duration challengeWindow, SuiAddress moderator) {}

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
        return publish(settings, file, false);
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

    /**
     * Brings the network to what was compiled: publishes what is missing, upgrades what is older if {@code upgrade} says so,
     * makes the objects that everyone uses and lifts them to the newest version, and records all in the file. Safe to run
     * again, and after a crash at any point.
     *
     * @throws SuiException when the file is of another network, the network refuses, or an upgrade is needed but not asked
     *     for; the file and the network then stay as they are
     */
    public Deployment publish(Settings settings, Path file, boolean upgrade) throws InterruptedException {
        Optional<Deployment> known = known(settings, file);
        var publisher = new PackagePublisher(client, operator, compiled, progress);
        DeployedPackages packages = publisher.find(known);
        publisher.publishMissing(packages);
        publisher.upgradeChanged(packages, upgrade);
        if (finder.pool(packages.ids().membership(), settings.coinType()).isEmpty()) {
            setUp(packages.ids(), settings);
        }
        Deployment deployment = finder.describe(packages.ids(), settings.coinType());
        if (!known.equals(Optional.of(deployment))) {
            deployment.write(file);
            progress.accept("recorded in " + file);
        }
        if (upgrade) {
            new Migrations(compiled, client, operator, finder).run(deployment, progress);
        }
        return deployment;
    }

    /** What {@link #publish} would do, one line each, with the most that it would cost. Nothing is sent. */
    public List<String> plan(Settings settings, Path file) {
        Optional<Deployment> known = known(settings, file);
        var publisher = new PackagePublisher(client, operator, compiled, progress);
        return new DeploymentPlan(publisher, operator).describe(publisher.find(known), file);
    }

    private Optional<Deployment> known(Settings settings, Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Deployment deployment = check(Deployment.read(file), file);
        if (!deployment.coinType().equals(settings.coinType())) {
            throw new SuiException("the deployment file " + file + " is for coin " + deployment.coinType() + ", not "
                    + settings.coinType() + "; name another file for another coin");
        }
        return Optional.of(deployment);
    }

    private void setUp(Packages packages, Settings settings) throws InterruptedException {
        var capabilities = finder.capabilities(packages);
        Optional<SuiObject> made = finder.firstPool(packages.revenuePool(), settings.coinType());
        SuiAddress pool = made.isPresent() ? made.get().id() : createPool(packages, capabilities, settings);
        var register = new TransactionBuilder();
        register.moveCall(
                packages.newest().membership(),
                "member_registry",
                "create",
                List.of(settings.coinType()),
                finder.authorities(packages).membership().readOnly(register),
                register.object(capabilities.admin()),
                SharedObject.of(client.getObject(pool)).readOnly(register));
        if (!settings.moderator().equals(operator.address())) {
            register.transferObjects(List.of(register.object(capabilities.moderator())), settings.moderator());
        }
        send(register);
        progress.accept("made the member registry");
    }

    private SuiAddress createPool(Packages packages, Capabilities capabilities, Settings settings)
            throws InterruptedException {
        var create = new TransactionBuilder();
        create.moveCall(
                packages.newest().revenuePool(),
                "revenue_pool",
                "create",
                List.of(settings.coinType()),
                finder.authorities(packages).revenuePool().readOnly(create),
                create.object(capabilities.revenueAdmin()),
                create.pureU64(settings.creatorShareBps()),
                create.pureU64(settings.challengeWindow().toMillis()),
                create.clock());
        SuiAddress pool = send(create)
                .created(packages.revenuePool(), "revenue_pool", "RevenuePool")
                .findFirst()
                .orElseThrow(() -> new SuiException("no revenue pool came of creating one"))
                .id();
        progress.accept("made the revenue pool " + pool);
        return pool;
    }

    private ExecutedTransaction send(TransactionBuilder tx) throws InterruptedException {
        return client.waitForTransaction(operator.send(tx).digest(), PATIENCE);
    }
}
